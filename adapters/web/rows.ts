import type { UserPlan } from '../../simulator/language/arrangements';
import type { UserId } from '../../simulator/language/people';
import { UnrecognisedScreen } from '../faults';
import type { PageText } from './page-text';
import { described } from './recognition';

type Written = Pick<UserPlan, 'id' | 'loginId' | 'name'>;

/** Finds the user of whom a row tells. UnrecognisedScreen when it could be two. */
export type UserIn = (cells: readonly string[]) => UserId | undefined;

/** Texts by which the row of a user is known: where users sign in by certificates, they may have no login id. */
export function textsOf({ loginId, name }: Written): string[] {
  return [loginId, name].filter((text) => text !== '');
}

/** Recognises users by the login id, or else by the name, that fills a cell. */
export function userFinder(users: readonly Written[]): UserIn {
  return (cells) => {
    const filling = (text: string) => text !== '' && cells.includes(text);
    const byId = users.filter(({ loginId }) => filling(loginId));
    const found = byId.length > 0 ? byId : users.filter(({ name }) => filling(name));
    if (found.length > 1)
      throw new UnrecognisedScreen(
        `the row 「${cells.join('、')}」 could be of ${found.map(({ id }) => id).join(' or ')}`,
      );
    return found[0]?.id;
  };
}

/** The same screen. UnrecognisedScreen when it writes somebody in another way, such as 一郎様: they would seem absent. */
export function checkedRows(text: PageText, users: readonly Written[]): PageText {
  const texts = users.flatMap(textsOf);
  for (const row of text.rows) {
    const known = row.some((cell) => texts.includes(cell));
    const nearly = row.find((cell) => texts.some((each) => cell.includes(each)));
    if (!known && nearly !== undefined)
      throw new UnrecognisedScreen(
        `${described(text)}: 「${nearly}」 in a row is more than a login id or a name`,
      );
  }
  return text;
}
