import { messages } from './messages';
import type { Model } from './model';
import { Both, Fact, Section } from './parts';

const { sections } = messages;

/** What the system under test says of itself, and which requirements a declared fact leaves out. */
export const DeclaredFacts = ({ model: { results } }: { readonly model: Model }) => {
  const { declaration } = results;
  if (declaration === undefined) return null;
  const { name, vendor, version, leavesOut, ...rest } = declaration;
  return (
    <Section id="declaration" title={sections.declaration}>
      <dl>
        <Fact name={messages.frame.system}>{`${vendor} ${name} ${version}`}</Fact>
        {Object.entries(rest).map(([fact, value]) => (
          <Fact name={sections.declaredFact[fact as keyof typeof rest]}>
            <pre>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
          </Fact>
        ))}
        <Fact name={sections.declaredFact.leavesOut}>
          {Object.keys(leavesOut).length === 0 ? <Both {...sections.nothingLeftOut} /> : null}
          {Object.entries(leavesOut).map(([option, fact]) => (
            <p>{`${option}: ${fact} — ${leftOutBy(option, results).join(', ')}`}</p>
          ))}
        </Fact>
      </dl>
    </Section>
  );
};

/** The requirements that do not apply by the fact of an option. */
function leftOutBy(option: string, { results }: Model['results']): string[] {
  return results
    .filter(
      ({ verdict, reason }) =>
        verdict === 'notApplicable' && reason?.includes(`declared: no ${option}:`),
    )
    .map(({ requirement }) => requirement);
}
