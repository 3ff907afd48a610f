import { z } from 'zod';

/** Names one user within a contract; stable for the contract's life. */
export type UserId = string;

/** Digits printed on the back of a hardware token; for an app, the id under which it was issued. */
export type Serial = string;

/** Names one session of a user, from a sign-in to the next. Whoever tells browsers apart makes it up. */
export type SessionId = string;

/** 利用者区分. `individual` is the only user of a contract with a single customer. */
export const roleSchema = z.enum(['master', 'administrator', 'general', 'individual']);
export type Role = z.infer<typeof roleSchema>;

/** トークンの種類. */
export const tokenKindSchema = z.enum(['hardware', 'software']);
export type TokenKind = z.infer<typeof tokenKindSchema>;

/** ワンタイムパスワード状態. `expired` is `in-use` seen after the token's expiry. */
export const standingSchema = z.enum(['unregistered', 'issued', 'in-use', 'expired', 'revoked']);
export type StandingName = z.infer<typeof standingSchema>;

/** Why a token is issued again, or for the first time: decides the fee. */
export const issueCauseSchema = z.enum([
  'first',
  'additional',
  'loss',
  'theft',
  'failure',
  'damage',
  'expiry',
]);
export type IssueCause = z.infer<typeof issueCauseSchema>;

/** How a customer turns to the credit union itself. */
export const branchWaySchema = z.enum(['in-writing', 'counter-form', 'contact']);
export type BranchWay = z.infer<typeof branchWaySchema>;
