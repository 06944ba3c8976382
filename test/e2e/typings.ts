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

/** A symbol or property that says nothing, or next to nothing, when one hovers over it. */
interface Silent {
  /** The way to it from an export: `Config(options).nested.choices[].depth`. */
  readonly path: string;
  readonly documentation: string;
}

/** How many symbols and properties were looked at, and those that stay silent. */
export interface Hovered {
  readonly seen: number;
  readonly silent: readonly Silent[];
}

/** The fewest characters that can say what an option means. */
const substance = 20;

/**
 * Which way a value goes. What users give, their options, is read to the last nested property, exported or not.
 * What users get is read where it stands: a type with a name says its own when it is exported.
 */
type Way = 'given' | 'got';

const reverse = { given: 'got', got: 'given' } as const;

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
    return { seen: reader.seen, silent: reader.silent };
  } finally {
    api.close();
  }
}

class Reader {
  readonly silent: Silent[] = [];
  readonly #project: Project;
  readonly #checker: Checker;
  readonly #isOurs: (path: string) => boolean;
  readonly #read = new Set<string>();
  readonly #places = new Set<string>();
  readonly #silentPlaces = new Set<string>();

  constructor(project: Project, isOurs: (path: string) => boolean) {
    this.#project = project;
    this.#checker = project.checker;
    this.#isOurs = isOurs;
  }

  get seen(): number {
    return this.#places.size;
  }

  readModule(file: string): void {
    const source = this.#project.program.getSourceFile(file);
    if (!source) throw new Error(`the project does not import ${file}`);
    const module = this.#checker.getSymbolAtLocation(source);
    if (!module) return;
    for (const exported of this.#checker.getExportsOfModule(module)) this.#readExport(exported);
  }

  #readExport(exported: TypeSymbol): void {
    const { name, flags } = exported;
    const symbol = flags & SymbolFlags.Alias ? this.#checker.getAliasedSymbol(exported) : exported;
    if (!this.#declaredByUs(symbol)) return;
    this.#readSymbol(symbol, name, 'got');
    const types = [
      symbol.flags & SymbolFlags.Type ? this.#checker.getDeclaredTypeOfSymbol(symbol) : undefined,
      symbol.flags & SymbolFlags.Value ? this.#checker.getTypeOfSymbol(symbol) : undefined,
    ];
    for (const type of types) {
      this.#readType(type, name, 'got');
      if (type?.isClassOrInterface()) this.#readMembers(type, name, 'got');
    }
  }

  #readSymbol(symbol: TypeSymbol, path: string, way: Way): void {
    // By its place: each instantiation of a generic type has symbols of its own for one declaration.
    const place = symbol.declarations.map((declaration) => `${declaration.path}:${declaration.index}`).join();
    if (this.#silentPlaces.has(place)) return;
    this.#places.add(place);
    const documentation = symbol.getDocumentationComment(this.#checker).trim();
    if (documentation.length >= (way === 'given' ? substance : 1)) return;
    this.#silentPlaces.add(place);
    this.silent.push({ path, documentation });
  }

  #readType(type: Type | undefined, path: string, way: Way): void {
    if (!type || this.#read.has(`${way} ${type.id}`)) return;
    this.#read.add(`${way} ${type.id}`);
    for (const argument of type.getAliasTypeArguments()) this.#readType(argument, path, way);
    if (type.isUnionType() || type.isIntersectionType() || type.isTemplateLiteralType()) {
      for (const part of type.getTypes()) this.#readType(part, path, way);
    } else if (type.isTypeParameter()) {
      this.#readType(this.#checker.getConstraintOfTypeParameter(type), path, way);
    } else if (type.isConditionalType()) {
      this.#readType(type.getTrueType(), path, way);
      this.#readType(type.getFalseType(), path, way);
    } else if (type.isObjectType()) {
      const elements = type.isTypeReference() ? this.#checker.getTypeArguments(type) : [];
      for (const element of elements) this.#readType(element, `${path}[]`, way);
      // An instance of a class is nothing that one writes down; as an export it was read already.
      const written = way === 'given' && ((type.getSymbol()?.flags ?? 0) & SymbolFlags.Class) === 0;
      if (written || !type.isClassOrInterface()) this.#readMembers(type, path, way);
    }
  }

  #readMembers(type: Type, path: string, way: Way): void {
    const symbol = type.getSymbol();
    if (!symbol || !this.#declaredByUs(symbol)) return;
    for (const property of this.#checker.getPropertiesOfType(type)) this.#readProperty(property, path, way);
    for (const { valueType } of this.#checker.getIndexInfosOfType(type)) this.#readType(valueType, `${path}[]`, way);
    for (const kind of [SignatureKind.Call, SignatureKind.Construct]) {
      for (const signature of this.#checker.getSignaturesOfType(type, kind)) {
        for (const parameter of signature.getParameters()) {
          this.#readType(this.#checker.getTypeOfSymbol(parameter), `${path}(${parameter.name})`, reverse[way]);
        }
        this.#readType(this.#checker.getReturnTypeOfSignature(signature), `${path}()`, way);
      }
    }
  }

  #readProperty(property: TypeSymbol, owner: string, way: Way): void {
    if (this.#isHidden(property)) return;
    const path = `${owner}.${property.name}`;
    // A property that a mapped type computes has no declaration: its key is not ours to document, its value is.
    if (property.declarations.length > 0) {
      if (!this.#declaredByUs(property)) return;
      this.#readSymbol(property, path, way);
    }
    this.#readType(this.#checker.getTypeOfSymbol(property), path, way);
  }

  #declaredByUs(symbol: TypeSymbol): boolean {
    return symbol.declarations.some((declaration) => this.#isOurs(declaration.path));
  }

  /** What an editor offers to nobody: private members, those named by a symbol, and a class's prototype. */
  #isHidden(symbol: TypeSymbol): boolean {
    if (symbol.flags & SymbolFlags.Prototype || /[#@]/.test(symbol.name)) return true;
    const node = symbol.declarations[0]?.resolve(this.#project);
    return node !== undefined && 'modifierFlags' in node && (Number(node.modifierFlags) & ModifierFlags.Private) !== 0;
  }
}
