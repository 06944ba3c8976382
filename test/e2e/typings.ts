import {
  API,
  ModifierFlags,
  SignatureKind,
  SymbolFlags,
  type Checker,
  type Project,
  type Symbol as TypeSymbol,
  type Type,
} from 'typescript/unstable/sync';

/** A symbol or option that shows nothing, or next to nothing, when one hovers over it. */
interface Silent {
  /** The way to it from an export: `Config(…).nested.choices[].depth`. */
  readonly path: string;
  readonly documentation: string;
}

/** What was looked at: how many symbols and options, and those that stay silent. */
export interface Hovered {
  readonly seen: number;
  readonly silent: readonly Silent[];
}

/** The fewest characters that can say what an option means. */
const substance = 20;

/**
 * Opens the project as an editor does and reads the documentation of everything that the modules export,
 * down to the options of nested objects, through unions, lists, records, callbacks and results.
 * `isOurs` tells by a declaration file's path whether its declarations are ours to document.
 */
export function hoverOverExports(
  tsconfig: string,
  modules: readonly string[],
  isOurs: (path: string) => boolean,
): Hovered {
  const api = new API();
  try {
    const project = api.updateSnapshot({ openProjects: [tsconfig] }).getProject(tsconfig);
    if (!project) throw new Error(`${tsconfig} does not open`);
    const reader = new Reader(project, isOurs);
    for (const module of modules) reader.readModule(module);
    return reader;
  } finally {
    api.close();
  }
}

class Reader implements Hovered {
  seen = 0;
  readonly silent: Silent[] = [];
  readonly #project: Project;
  readonly #checker: Checker;
  readonly #isOurs: (path: string) => boolean;
  readonly #symbols = new Set<string>();
  readonly #types = new Set<number>();

  constructor(project: Project, isOurs: (path: string) => boolean) {
    this.#project = project;
    this.#checker = project.checker;
    this.#isOurs = isOurs;
  }

  readModule(file: string): void {
    const source = this.#project.program.getSourceFile(file);
    if (!source) throw new Error(`the project does not import ${file}`);
    const module = this.#checker.getSymbolAtLocation(source);
    if (!module) return;
    for (const exported of this.#checker.getExportsOfModule(module)) this.#readExport(exported);
  }

  #readExport(exported: TypeSymbol): void {
    const symbol = exported.flags & SymbolFlags.Alias ? this.#checker.getAliasedSymbol(exported) : exported;
    if (!this.#declaredByUs(symbol)) return;
    this.#readSymbol(symbol, exported.name);
    if (symbol.flags & SymbolFlags.Type) this.#readType(this.#checker.getDeclaredTypeOfSymbol(symbol), exported.name);
    if (symbol.flags & SymbolFlags.Value) this.#readType(this.#checker.getTypeOfSymbol(symbol), exported.name);
  }

  #readSymbol(symbol: TypeSymbol, path: string): void {
    // By its place: each instantiation of a generic type has symbols of its own for one declaration.
    const places = symbol.declarations.map((declaration) => `${declaration.path}:${declaration.index}`).join();
    if (this.#symbols.has(places)) return;
    this.#symbols.add(places);
    this.seen += 1;
    const documentation = symbol.getDocumentationComment(this.#checker).trim();
    if (documentation.length < substance) this.silent.push({ path, documentation });
  }

  #readType(type: Type | undefined, path: string): void {
    if (!type || this.#types.has(type.id)) return;
    this.#types.add(type.id);
    for (const argument of type.getAliasTypeArguments()) this.#readType(argument, path);
    if (type.isUnionType() || type.isIntersectionType() || type.isTemplateLiteralType()) {
      for (const part of type.getTypes()) this.#readType(part, path);
    } else if (type.isTypeParameter()) {
      this.#readType(this.#checker.getConstraintOfTypeParameter(type), path);
    } else if (type.isConditionalType()) {
      this.#readType(type.getTrueType(), path);
      this.#readType(type.getFalseType(), path);
    } else if (type.isObjectType()) {
      this.#readObject(type, path);
    }
  }

  #readObject(type: Type, path: string): void {
    if (type.isTypeReference()) {
      for (const argument of this.#checker.getTypeArguments(type)) this.#readType(argument, `${path}[]`);
    }
    const symbol = type.getSymbol();
    if (!symbol || !this.#declaredByUs(symbol)) return;
    for (const property of this.#checker.getPropertiesOfType(type)) this.#readProperty(property, path);
    for (const { valueType } of this.#checker.getIndexInfosOfType(type)) this.#readType(valueType, `${path}[]`);
    for (const kind of [SignatureKind.Call, SignatureKind.Construct]) {
      for (const signature of this.#checker.getSignaturesOfType(type, kind)) {
        for (const parameter of signature.getParameters()) {
          this.#readType(this.#checker.getTypeOfSymbol(parameter), `${path}(${parameter.name})`);
        }
        this.#readType(this.#checker.getReturnTypeOfSignature(signature), `${path}()`);
      }
    }
  }

  #readProperty(property: TypeSymbol, owner: string): void {
    const path = `${owner}.${property.name}`;
    if (this.#isHidden(property)) return;
    // A property that a mapped type computes has no declaration: its key is not ours to document, its value is.
    if (property.declarations.length > 0) {
      if (!this.#declaredByUs(property)) return;
      this.#readSymbol(property, path);
    }
    this.#readType(this.#checker.getTypeOfSymbol(property), path);
  }

  #declaredByUs(symbol: TypeSymbol): boolean {
    return symbol.declarations.some((declaration) => this.#isOurs(declaration.path));
  }

  /** What an editor offers to nobody: private members, and a class's prototype. */
  #isHidden(symbol: TypeSymbol): boolean {
    if (symbol.flags & SymbolFlags.Prototype || symbol.name.includes('#')) return true;
    const node = symbol.declarations[0]?.resolve(this.#project);
    return node !== undefined && 'modifierFlags' in node && (Number(node.modifierFlags) & ModifierFlags.Private) !== 0;
  }
}
