import type { Outcome } from '../../simulator/language/outcome';
import type { Mail } from '../../simulator/language/views';
import type { Vendor } from '../module/module';

/** Where the vendor's test tools listen, and the token that they ask for. */
const { EXAMPLE_TEST_TOOLS = 'http://127.0.0.1:4649/_control', OTP_CONTROL_TOKEN = '' } =
  process.env;

/** Has the test tools do something, once, and reads their answer. */
async function tools<T>(method: 'GET' | 'POST' | 'PUT', path: string, wish?: object): Promise<T> {
  const response = await fetch(`${EXAMPLE_TEST_TOOLS}${path}`, {
    method,
    headers: { authorization: `Bearer ${OTP_CONTROL_TOKEN}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(10_000),
    ...(wish ? { body: JSON.stringify(wish) } : {}),
  });
  // What a module throws breaks the scenario, and never speaks against the product.
  if (!response.ok) throw new Error(`test tools: ${method} ${path}: status ${response.status}`);
  return (await response.json()) as T;
}

const user = (id: string) => `/users/${encodeURIComponent(id)}`;

/** The back door of the example: the port of the suite, put before the vendor's own test tools. */
const testTools: Vendor = () => ({
  bench: {
    openContract: (contract) => tools('POST', '/contracts', contract),
    arrange: (state, of) => tools('POST', `${user(of)}/arrangements`, state),
    setClock: (now) => tools('PUT', '/clock', { now }),
    now: async () => (await tools<{ now: number }>('GET', '/clock')).now,
    codeOf: async (serial, of, at) => {
      const path = `${user(of)}/tokens/${encodeURIComponent(serial)}/code?at=${at}`;
      return (await tools<{ code: string | null }>('GET', path)).code ?? undefined;
    },
    serialOf: async (of) =>
      (await tools<{ serial: string | null }>('GET', `${user(of)}/serial`)).serial ?? undefined,
    mailbox: async (of) => (await tools<{ mails: Mail[] }>('GET', `${user(of)}/mails`)).mails,
    atBranch: (command, of) => tools<Outcome>('POST', `${user(of)}/branch`, command),
  },
});

export default testTools;
