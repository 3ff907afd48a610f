import type { Child } from 'hono/jsx';
import type { Reason } from '../language/outcome';
import type { Screen, View, ViewName } from '../language/views';
import type { Form } from './forms';
import { page } from './frame';
import { Fields, MarkNote, PostForm } from './inputs';
import { Buttons, Lead, Links, Onward } from './parts';
import { refusedPage } from './refused';
import { routes } from './routes';
import { type Answer, goTo, isResult, see, type Visit } from './visit';

/** Labels of a screen that stand over a table. */
const captions = ['利用者一覧', '対象利用者', 'サービスID・ユーザID'];

/** The caption of a screen's table, if it has one. */
export function captionOf({ labels }: Screen): string | undefined {
  return labels.find((label) => captions.includes(label));
}

/** The screen as the bank shows it to the customer, or the page that says why it does not. */
export function seenPage(
  visit: Visit,
  name: ViewName,
  show: (view: View) => Answer,
  refusal?: Reason,
): Answer {
  const view = see(visit, name);
  return view ? show(view) : refusedPage(visit, name, refusal);
}

/** The screen that tells what was just done; who did nothing is led away. */
export function resultPage(
  visit: Visit,
  name: ViewName,
  show: (view: View) => Answer,
  away: string = routes.top,
): Answer {
  return seenPage(visit, name, (view) => (isResult(visit) ? show(view) : goTo(visit, away)));
}

/** A screen that only shows, or leads on. `isLast`: it ends what the step bar tells of. */
export function plainPage(props: {
  readonly visit: Visit;
  readonly screen: Screen;
  readonly isLast?: boolean;
  readonly children?: Child;
}): Answer {
  const { visit, screen, isLast, children } = props;
  return page({
    visit,
    title: screen.title,
    id: screen.id,
    children: (
      <>
        <Lead visit={visit} screen={screen} step={isLast ? screen.stepBar.length - 1 : 0} />
        {children}
        <Buttons visit={visit} screen={screen} />
        <Links visit={visit} screen={screen} />
        {screen.buttons.length + screen.links.length === 0 && <Onward visit={visit} />}
      </>
    ),
  });
}

interface FormPageProps {
  readonly visit: Visit;
  readonly screen: Screen;
  /** Where the form is posted. */
  readonly action: string;
  /** What was typed before, and why it was refused. */
  readonly form?: Form | undefined;
  readonly refusal?: Reason | undefined;
  /** Captions of the fields, where they are not the labels of the screen. */
  readonly legends?: readonly string[];
  readonly look?: 'app';
  /** Stands in the form before the fields. */
  readonly children?: Child;
  /** Stands under the buttons. */
  readonly after?: Child;
}

/** A screen with a form: the frame, what the manual shows, the inputs, the buttons. */
export function formPage(props: FormPageProps): Answer {
  const { visit, screen, refusal, look, after } = props;
  const { headings } = partsOf(screen);
  const children = (
    <>
      <Lead visit={visit} screen={screen} />
      {props.legends === undefined && headings.map((heading) => <h2>{heading}</h2>)}
      <Input {...props} />
      <Buttons visit={visit} screen={screen} submits="input" />
      <Links visit={visit} screen={screen} />
      {after}
    </>
  );
  const { title, id } = screen;
  return page({ visit, title, id, refusal, look, children }, refusal ? 422 : 200);
}

/** What is sent by the button of the screen. */
const Input = ({ visit, screen, action, form, children, ...given }: FormPageProps) => {
  const { legends, keyboard } = partsOf(screen);
  return (
    <PostForm visit={visit} action={action} id="input">
      {children}
      <MarkNote screen={screen} />
      <Fields screen={screen} legends={given.legends ?? legends} form={form} />
      {keyboard.map((label) => (
        <p class="keyboard">
          <span>{label}</span>（このシミュレータでは、キーボードで入力してください）
        </p>
      ))}
    </PostForm>
  );
};

/** Labels by their place: the last ones stand over the fields, those before head the form. */
function partsOf({ labels, fields }: Screen) {
  const isKeyboard = (label: string) => label.startsWith('ソフトウェアキーボード');
  const rest = labels.filter((label) => !captions.includes(label) && !isKeyboard(label));
  const first = Math.max(0, rest.length - fields.length);
  return {
    headings: rest.slice(0, first),
    legends: rest.slice(first),
    keyboard: labels.filter(isKeyboard),
  };
}
