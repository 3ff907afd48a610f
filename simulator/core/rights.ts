import type { Rights } from '../language/profile';
import type { User } from './contract';

/** Whether the operator's role may do this to anybody at all. */
export function mayOperate(operator: User, rights: Rights): boolean {
  return (rights[operator.role] ?? []).length > 0;
}

/** Whether the operator may do this to this user. */
export function isWithinRights(operator: User, target: User, rights: Rights): boolean {
  const allowed = rights[operator.role] ?? [];
  if (operator.id === target.id) return allowed.includes('self');
  return target.role !== 'individual' && allowed.includes(target.role);
}
