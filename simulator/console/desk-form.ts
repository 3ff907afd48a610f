import { z } from 'zod';
import type { BranchCommand, CommandOf } from '../language/commands';
import { branchWaySchema, issueCauseSchema, tokenKindSchema } from '../language/people';
import type { Bench } from './bench';
import type { Form } from './form';
import { procedures } from './words';

type Type = BranchCommand['type'];
type Reader<T extends Type> = (form: Form, bench: Bench) => CommandOf<T>;

const FROM_LIST = '一覧から選んでください。';
const typeSchema = z.enum(Object.keys(procedures) as [Type, ...Type[]]);
const daySchema = z.iso.date().regex(/^20/);

/** How each procedure of the desk is read from its form. */
const readers: { readonly [T in Type]: Reader<T> } = {
  AcceptApplication: (form) => ({
    type: 'AcceptApplication',
    kind: form.read('kind', tokenKindSchema, 'トークンの種類', FROM_LIST),
    startDate: typedDay(form),
  }),
  DispatchToken: (form, bench) => ({
    type: 'DispatchToken',
    user: form.user(),
    ...(form.text('startDate') === '' ? {} : { startDate: typedDay(form) }),
    device: newDevice(bench),
  }),
  UnlockAtBranch: (form) => ({ type: 'UnlockAtBranch', users: form.users(), way: typedWay(form) }),
  ReissueAtBranch: (form, bench) => ({
    type: 'ReissueAtBranch',
    users: form.users(),
    way: typedWay(form),
    device: newDevice(bench),
  }),
  ReportMisuse: (form) => ({ type: 'ReportMisuse', user: form.user(), way: typedWay(form) }),
  QuoteFee: (form) => ({
    type: 'QuoteFee',
    cause: form.read('cause', issueCauseSchema, '発行理由', FROM_LIST),
  }),
  CallHelpDesk: () => ({ type: 'CallHelpDesk' }),
};

/** The command that a form of the branch desk asks for. */
export function deskCommand(form: Form, bench: Bench): BranchCommand {
  return readers[form.read('type', typeSchema, '手続き', FROM_LIST)](form, bench);
}

function typedWay(form: Form) {
  return form.read('way', branchWaySchema, '手続きの方法', FROM_LIST);
}

function typedDay(form: Form) {
  const wanted = '2019-08-01 の形の、2000年から2099年までの実在する日にしてください。';
  return form.read('startDate', daySchema, '利用開始日', wanted);
}

function newDevice({ supply, clock }: Bench) {
  return supply.device(clock.now());
}
