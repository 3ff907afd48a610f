import type { AttemptResult } from '../results';
import { messages } from './messages';
import { Both, ColumnTitles, Mark } from './parts';
import { reasonWords } from './sentences';

const { sections } = messages;

/** Every attempt at a scenario that was tried more than once; nothing where the first one decided. */
export const Attempts = ({ attempts }: { readonly attempts: readonly AttemptResult[] }) =>
  attempts.length < 2 ? null : (
    <table class="attempts">
      <caption>
        <Both {...sections.attempts} />
      </caption>
      <ColumnTitles
        titles={[
          sections.attempt,
          sections.verdict,
          sections.startedAt,
          sections.duration,
          sections.message,
        ]}
      />
      <tbody>
        {attempts.map(({ verdict, reason, startedAt, milliseconds }, index) => (
          <tr>
            <th scope="row">{index + 1}</th>
            <td>
              <Mark verdict={verdict} />
            </td>
            <td>{startedAt}</td>
            <td>{milliseconds}</td>
            <td>{reason === undefined ? null : <pre>{<Both {...reasonWords(reason)} />}</pre>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
