import type { Operation } from './fetching';
import { openApi } from './openapi';

type Paths = Readonly<Record<string, Readonly<Record<string, Described>>>>;
interface Described {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

const paths: Paths = openApi.paths;

/** Every operation of the description, by its id. */
export const operationIds: readonly string[] = Object.values(paths).flatMap((methods) =>
  Object.values(methods).map(({ operationId }) => operationId),
);

/** What is not as described in a status; undefined where it is. Refusals speak for themselves. */
export function unlikeDescribed({ method, path }: Operation, status: number): string | undefined {
  if (status < 200 || status > 299) return undefined;
  const described = Object.entries(paths).find(([template]) => isOf(path, template))?.[1];
  const { responses = {} } = described?.[method.toLowerCase()] ?? {};
  const [success] = Object.keys(responses).filter((code) => code.startsWith('2'));
  if (success === undefined || success === String(status)) return undefined;
  return `${method} ${path}: status ${status}; ${success} is described`;
}

function isOf(path: string, template: string): boolean {
  const [wanted, given] = [template.split('/'), path.replace(/\?.*$/, '').split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, n) => part.startsWith('{') || part === given[n])
  );
}
