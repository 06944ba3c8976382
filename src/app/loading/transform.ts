import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TransformOptions, transformSync } from 'oxc-transform';
import { place, syntaxError } from './placed-error.js';
import type { CompilerOptions } from './tsconfig.js';

/** How a module's text is to be run. */
export interface TransformRequest {
  /** Absolute path of the file. */
  readonly path: string;
  readonly text: string;
  readonly options: CompilerOptions;
  /** JavaScript expressions by the free name that each takes the place of. */
  readonly define?: Readonly<Record<string, string>>;
}

/** TypeScript to JavaScript of the running Node, source map inline. Throws the SyntaxError of the user's file. */
export function transformTypeScript({ path, text, options, define }: TransformRequest): string {
  const bare = text.replace(/^\uFEFF/, '');
  const { code, map, errors } = transformSync(path, bare, {
    lang: extname(path) === '.tsx' ? 'tsx' : 'ts',
    sourceType: extname(path) === '.cts' ? 'commonjs' : 'module',
    sourcemap: true,
    target: `node${process.versions.node}`,
    define,
    ...asTransformOptions(options),
  });
  const [error] = errors;
  if (error) throw syntaxError(path, bare, error.message, error.labels[0]?.start ?? 0);
  if (!options.experimentalDecorators) refuseDecorators(path, bare, code);
  const lean = { ...map, sources: [pathToFileURL(path).href], sourcesContent: undefined };
  const inline = Buffer.from(JSON.stringify(lean)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
}

/** Node has no decorators and the transformer only the older ones: left in, they would be a bare "unexpected token". */
function refuseDecorators(path: string, text: string, code: string): void {
  const written = /^[ \t]*(?:export (?:default )?)?@(?=[\w$(])/m;
  // What looks like one may stand in a text: only where there is one does compiling it need a function.
  if (!written.test(code) || !transformSync(path, text, { decorator: { legacy: true } }).helpersUsed['decorate'])
    return;
  const found = written.exec(text);
  const error = new SyntaxError('decorators need "experimentalDecorators": true in tsconfig.json');
  throw place(error, path, text, found ? found.index + found[0].length - 1 : 0);
}

/** The part of tsconfig.json that changes what runs, in the words of the transformer. */
function asTransformOptions(options: CompilerOptions): TransformOptions {
  const define = options.useDefineForClassFields ?? definesFieldsByDefault(options.target);
  return {
    typescript: {
      onlyRemoveTypeImports: options.verbatimModuleSyntax,
      removeClassFieldsWithoutInitializer: !define,
    },
    assumptions: { setPublicClassFields: !define },
    decorator: { legacy: options.experimentalDecorators, emitDecoratorMetadata: options.emitDecoratorMetadata },
    jsx: {
      runtime: options.jsx === 'react' ? 'classic' : 'automatic',
      importSource: options.jsxImportSource,
      pragma: options.jsxFactory,
      pragmaFrag: options.jsxFragmentFactory,
    },
  };
}

const definesFieldsByDefault = (target = 'esnext') => !/^es(3|5|6|20(1\d|2[01]))$/i.test(target);
