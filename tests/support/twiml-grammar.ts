import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** What an attribute may hold; `listed` ones hold several words of a set. */
export type AttributeType =
  | { readonly kind: 'string' | 'number' | 'boolean' }
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly listed: boolean };

/** An element where it stands: what it may bear and hold. */
export type ElementType = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly text: 'none' | 'optional' | 'required';
  /** Tags → what stands below; read late, as elements may hold one another. */
  readonly children: () => ReadonlyMap<string, ElementType>;
};

export type Grammar = { readonly root: ElementType };
export type GrammarName = 'VoiceResponse' | 'MessagingResponse';

const SDK = path.dirname(createRequire(import.meta.url).resolve('twilio/package.json'));
const cache = new Map<GrammarName, Grammar>();

/**
 * The grammar of TwiML as the installed SDK's types tell it: a method is an element that may stand
 * in its class's, its first argument the attributes, its last the text, what it returns the
 * element's own class. @throws Error when the types have taken another form
 */
export function grammarOf(name: GrammarName): Grammar {
  const known = cache.get(name);
  if (known) return known;
  const file = path.join(SDK, 'lib', 'twiml', `${name}.d.ts`);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const grammar = readGrammar(name, source);
  if (grammar.root.children().size === 0) throw new Error(`No verbs were found in ${file}`);
  cache.set(name, grammar);
  return grammar;
}

type Declarations = {
  readonly words: Map<string, ReadonlySet<string>>;
  readonly attributes: Map<string, ts.PropertySignature[]>;
  readonly classes: Map<string, ts.ClassDeclaration>;
};

function readGrammar(name: GrammarName, source: ts.SourceFile): Grammar {
  const found: Declarations = { words: new Map(), attributes: new Map(), classes: new Map() };
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.body) ts.forEachChild(node.body, visit);
    else if (ts.isTypeAliasDeclaration(node))
      found.words.set(node.name.text, literalsOf(node.type));
    else if (ts.isClassDeclaration(node) && node.name) found.classes.set(node.name.text, node);
    else if (ts.isInterfaceDeclaration(node)) {
      // The generator writes one interface for each parent: together they are one type.
      const members = found.attributes.get(node.name.text) ?? [];
      found.attributes.set(node.name.text, [
        ...members,
        ...node.members.filter(ts.isPropertySignature),
      ]);
    }
  };
  ts.forEachChild(source, visit);
  const childrenOf: (parent: string) => Children = memoised((parent) =>
    readChildren(parent, found, childrenOf),
  );
  const root: ElementType = {
    tag: 'Response',
    attributes: new Map(),
    text: 'none',
    children: () => childrenOf(name),
  };
  return { root };
}

type Children = ReadonlyMap<string, ElementType>;

function readChildren(
  parent: string,
  found: Declarations,
  childrenOf: (parent: string) => Children,
): Children {
  const children = new Map<string, ElementType>();
  for (const member of found.classes.get(parent)?.members ?? []) {
    if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) continue;
    const child = lastNameOf(member.type);
    // Comments are nodes of the library beneath, no elements of TwiML.
    if (child === null || !found.classes.has(child)) continue;
    const tag = tagOf(child, member.name.text);
    const before = children.get(tag);
    const attributes = attributesOf(member, found);
    children.set(tag, {
      tag,
      attributes: attributes.size > 0 ? attributes : (before?.attributes ?? attributes),
      text: textOf(member),
      children: () => childrenOf(child),
    });
  }
  return children;
}

/** SSML is written in its own small letters (« say-as »), TwiML with a capital. */
const tagOf = (child: string, method: string): string =>
  child.startsWith('Ssml')
    ? method.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : method.charAt(0).toUpperCase() + method.slice(1);

function attributesOf(method: ts.MethodDeclaration, found: Declarations) {
  const types = new Map<string, AttributeType>();
  const parameter = method.parameters.find(({ name }) => nameOf(name) === 'attributes');
  for (const member of found.attributes.get(lastNameOf(parameter?.type) ?? '') ?? []) {
    const name = ts.isStringLiteral(member.name) ? member.name.text : nameOf(member.name);
    if (member.type) types.set(name, typeOf(member.type, found));
  }
  return types;
}

function textOf(method: ts.MethodDeclaration): ElementType['text'] {
  const parameter = method.parameters.find(({ name }) => nameOf(name) !== 'attributes');
  if (!parameter) return 'none';
  return parameter.questionToken ? 'optional' : 'required';
}

function typeOf(node: ts.TypeNode, found: Declarations): AttributeType {
  if (ts.isArrayTypeNode(node))
    return { ...typeOf(node.elementType, found), listed: true } as AttributeType;
  if (node.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'number' };
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'boolean' };
  const words = found.words.get(lastNameOf(node) ?? '');
  return words && words.size > 0 ? { kind: 'word', words, listed: false } : { kind: 'string' };
}

function literalsOf(node: ts.TypeNode): ReadonlySet<string> {
  const members = ts.isUnionTypeNode(node) ? node.types : [node];
  return new Set(
    members.flatMap((member) =>
      ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal)
        ? [member.literal.text]
        : [],
    ),
  );
}

/** « Say » of `VoiceResponse.Say`; null for what is no name. */
function lastNameOf(node: ts.TypeNode | undefined): string | null {
  if (!node || !ts.isTypeReferenceNode(node)) return null;
  const { typeName } = node;
  return ts.isQualifiedName(typeName) ? typeName.right.text : typeName.text;
}

const nameOf = (name: ts.BindingName | ts.PropertyName): string =>
  ts.isIdentifier(name) ? name.text : '';

function memoised<Value>(read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const present = known.get(key);
    if (present !== undefined) return present;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
