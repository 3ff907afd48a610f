import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { InputError } from '../../simulator/language/input';

/** Keys and indexes from the top of a document to a value. */
export type Path = readonly PropertyKey[];

/** What a YAML text says, and where it says it. */
export interface YamlWithLines {
  readonly value: unknown;
  /** The line on which a value stands, or its nearest ancestor that is written. */
  lineOf(path: Path): number;
}

/** Parses a YAML text; `file` is its name in an InputError, which tells the line and nothing that stands there. */
export function yamlWithLines(text: string, file: string): YamlWithLines {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    // The library shows the lines around a fault, in which a secret may stand.
    const line = lines.linePos(fault.pos[0]).line;
    throw new InputError(`${file}:${line}: not YAML (${fault.code})`);
  }
  return {
    value: document.toJS(),
    lineOf: (path) => lines.linePos(offsetOf(document.contents, path)).line,
  };
}

function offsetOf(top: Node | null, path: Path): number {
  let [node, offset] = [top, top?.range?.[0] ?? 0];
  for (const key of path) {
    if (!isMap(node) && !(node && 'items' in node)) break;
    const pair = isMap(node)
      ? node.items.find((each) => isNode(each.key) && each.key.toString() === String(key))
      : undefined;
    const place = pair && isNode(pair.key) ? pair.key : undefined;
    const next: unknown = (node as { get?(key: unknown, keep: boolean): unknown }).get?.(key, true);
    offset = (place ?? (isNode(next) ? next : undefined))?.range?.[0] ?? offset;
    node = isNode(next) ? next : null;
  }
  return offset;
}
