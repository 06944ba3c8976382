import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TransformOptions, transformSync } from 'oxc-transform';
import { syntaxError } from './syntax-error.js';
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
  const lean = { ...map, sources: [pathToFileURL(path).href], sourcesContent: undefined };
  const inline = Buffer.from(JSON.stringify(lean)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
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
