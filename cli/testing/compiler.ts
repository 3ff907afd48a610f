import { join } from 'node:path';
import ts from 'typescript';

/** What the compiler has against a file of such a text in the project's folder, one line each. */
export function typeErrorsIn(name: string, text: string): readonly string[] {
  const root = process.cwd();
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [] },
    ts.sys,
    root,
  );
  const file = join(root, name).replaceAll('\\', '/');
  const known = ts.createCompilerHost(options);
  // The file is in memory alone: a test writes nothing among the sources.
  const host: ts.CompilerHost = {
    ...known,
    fileExists: (path) => path === file || known.fileExists(path),
    readFile: (path) => (path === file ? text : known.readFile(path)),
    getSourceFile: (path, ...more) =>
      path === file
        ? ts.createSourceFile(path, text, more[0], true)
        : known.getSourceFile(path, ...more),
  };
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
