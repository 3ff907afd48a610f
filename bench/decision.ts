import { verifySync } from 'otplib';
import { readCreditUnion } from '../fixtures/credit-unions';
import { decide } from '../simulator/core/decide';
import { bankWith, contractCalled, NOW, secret, signIn, WRONG_CODE } from './bank';
import type { Measured } from './measured';
import { inTurns, timed } from './median';

const DECISIONS = 2_000;

/** A whole decision with verification of a code, beside the verification alone. */
export function decisionAgainstVerify(): Measured {
  const { profile } = readCreditUnion('kumagaya');
  const contract = bankWith(1).contract(contractCalled(0));
  const { stepSeconds: period, digits, driftSteps } = profile.verification;
  const command = signIn();
  const verification = { secret, token: WRONG_CODE, epoch: NOW, period, digits };
  const { figure, baseline, ratio } = inTurns(
    9,
    () => timed(() => repeat(() => decide(command, contract, profile, NOW))),
    () =>
      timed(() =>
        repeat(() => verifySync({ ...verification, epochTolerance: driftSteps * period })),
      ),
  );
  return {
    what: 'a decision with verification of a code, beside bare verifySync',
    figure: `decide: ${rate(figure)}`,
    baseline: `verifySync: ${rate(baseline)}`,
    ratio,
    limit: 2,
  };
}

function repeat(act: () => unknown): void {
  for (let n = 0; n < DECISIONS; n += 1) act();
}

function rate(milliseconds: number): string {
  return `${Math.round((DECISIONS / milliseconds) * 1000)} a second`;
}
