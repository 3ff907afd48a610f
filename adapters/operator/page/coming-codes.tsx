import type { Coming } from '../instructions';

/** How many are told at a time: more would not be remembered. */
const AT_A_TIME = 5;

/** Codes that will be asked for, so that their tokens are at hand in time. */
export function ComingCodes({ coming }: { coming: readonly Coming[] }) {
  if (coming.length === 0) return null;
  return (
    <section>
      <h2>
        次に番号を読むトークン <small lang="en">Tokens to be read next</small>
      </h2>
      <ul>
        {coming.slice(0, AT_A_TIME).map(({ serial, holder, inSeconds }) => (
          <li>
            {`およそ ${minutesOf(inSeconds)} 分後: ${serial} (${holder}) `}
            <small lang="en">{`in about ${minutesOf(inSeconds)} min`}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
