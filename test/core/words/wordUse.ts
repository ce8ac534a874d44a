import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** A word is known by the property that says it. */
type Word = ts.Node;

/**
 * The words of the catalogue that nothing outside of it reaches, as paths (`say.failed`). The compiler tells what an access
 * means, so a word counts as used wherever its own property is read: by name, by a key, by taking it out of its group, or by
 * handing the group to something that reads properties of that name. A word that only other words say is used when one of those is.
 */
export function unusedWords(root: string): readonly string[] {
	const program = ts.createProgram(sourcesIn(root), {
		target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], types: ['node', 'vscode'], module: ts.ModuleKind.CommonJS,
		moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, resolveJsonModule: true,
		esModuleInterop: true, skipLibCheck: true, noEmit: true,
	});
	const checker = program.getTypeChecker();
	const words = wordsOf(checker, program.getSourceFile(join(root, 'src/core/words/en/en.ts')));
	const waiting = new Waiting(words);
	const catalogue = join(root, 'src/core/words') + sep;
	const [inside, outside] = [true, false].map(is => program
		.getSourceFiles()
		.filter(({ fileName }) => fileName.startsWith(join(root, 'src') + sep) && fileName.startsWith(catalogue) === is));

	for (const source of outside ?? []) {
		forEachNode(source, node => {
			wordsReadBy(checker, node, waiting).forEach(word => {
				waiting.reach(word);
			});
		});
	}
	/** What words that are still waiting are said by. */
	const saidBy: [said: Word, by: Word][] = [];
	for (const source of inside ?? []) {
		forEachNode(source, node => {
			const by = enclosingWord(node, words);
			if (by !== undefined) {
				saidBy.push(...wordsReadBy(checker, node, waiting).map(said => [said, by] as [Word, Word]));
			}
		});
	}
	while (saidBy.some(([said, by]) => !waiting.has(by) && waiting.reach(said))) {
		// Each round may make another word used.
	}
	return waiting.paths().toSorted();
}

/** The words that were not reached so far, and the names on the way to them: looking at other names would take most of the time. */
class Waiting {
	readonly #paths: Map<Word, readonly string[]>;
	readonly #names = new Map<string, number>();

	constructor(words: ReadonlyMap<Word, readonly string[]>) {
		this.#paths = new Map(words);
		for (const name of [...words.values()].flat()) {
			this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
		}
	}

	has(word: Word): boolean {
		return this.#paths.has(word);
	}

	leadsOn(name: string): boolean {
		return (this.#names.get(name) ?? 0) > 0;
	}

	/** Whether it was not reached before. */
	reach(word: Word): boolean {
		for (const name of this.#paths.get(word) ?? []) {
			this.#names.set(name, (this.#names.get(name) ?? 0) - 1);
		}
		return this.#paths.delete(word);
	}

	paths(): readonly string[] {
		return [...this.#paths.values()].map(path => path.join('.'));
	}
}

/** The words of a catalogue, and its groups, whose names no source outside of the catalogues holds, as paths. */
export function wordsWithoutMention(root: string, words: object): readonly string[] {
	const texts = sourcesIn(root)
		.filter(file => !/words[/\\](?:en|id)[/\\]/.test(file))
		.map(file => readFileSync(file, 'utf8'));
	const mentioned = new Set(texts.flatMap(namesIn));
	const below = (group: object, path: readonly string[]): readonly string[] =>
		Object.entries(group).flatMap(([name, inner]: [string, unknown]) => [
			...namesIn(name).every(each => mentioned.has(each)) ? [] : [[...path, name].join('.')],
			...typeof inner === 'object' && inner !== null ? below(inner, [...path, name]) : [],
		]);
	return below(words, []);
}

const namesIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_$]+/gu) ?? [];

function sourcesIn(root: string): string[] {
	return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter(file => file.endsWith('.ts'))
		.map(file => join(root, 'src', file));
}

function wordsOf(checker: ts.TypeChecker, file: ts.SourceFile | undefined): ReadonlyMap<Word, readonly string[]> {
	const catalogue = file && checker.getSymbolAtLocation(file)?.exports?.get(ts.escapeLeadingUnderscores('en'));
	if (catalogue === undefined) {
		throw new Error('There is no English catalogue');
	}
	const words = new Map<Word, readonly string[]>();
	const visit = (group: ts.Type, path: readonly string[]): void => {
		for (const property of group.getProperties()) {
			const inner = checker.getTypeOfSymbol(property);
			// What is only said to be a record (of sentences for problems) has no properties of its own: the compiler holds it to its keys.
			if (isGroup(inner) && inner.getProperties().some(({ valueDeclaration }) => valueDeclaration !== undefined)) {
				visit(inner, [...path, property.name]);
			} else if (property.valueDeclaration !== undefined) {
				words.set(property.valueDeclaration, [...path, property.name]);
			}
		}
	};
	visit(checker.getTypeOfSymbol(catalogue), []);
	return words;
}

function isGroup(type: ts.Type): boolean {
	return (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0 && type.getNumberIndexType() === undefined;
}

function wordsReadBy(checker: ts.TypeChecker, node: ts.Node, waiting: Waiting): readonly Word[] {
	if (ts.isElementAccessExpression(node)) {
		const group = checker.getTypeAtLocation(node.expression);
		return isGroup(group) ? keysIn(checker.getTypeAtLocation(node.argumentExpression), group).flatMap(wordsSaidBy) : [];
	}
	if (!ts.isIdentifier(node) || !waiting.leadsOn(node.text)) {
		return [];
	}
	const { parent } = node;
	if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
		return wordsSaidBy(checker.getTypeAtLocation(parent.parent).getProperty(node.text));
	}
	if (ts.isCallExpression(parent) || ts.isSpreadAssignment(parent)) {
		return handedOn(checker, node);
	}
	return ts.isPropertyAccessExpression(parent) && parent.name === node
		? [...wordsSaidBy(checker.getSymbolAtLocation(node)), ...handedOn(checker, parent)]
		: [];
}

function wordsSaidBy(property: ts.Symbol | undefined): readonly Word[] {
	return property?.declarations ?? [];
}

function keysIn(key: ts.Type, group: ts.Type): readonly ts.Symbol[] {
	const literals = (key.isUnion() ? key.types : [key]).map(one => one.isStringLiteral() ? one.value : undefined);
	return group.getProperties().filter(property => literals.includes(undefined) || literals.includes(property.name));
}

/**
 * The words of a group that becomes part of another value, or is handed to something that knows all or some of its properties by
 * name only.
 */
function handedOn(checker: ts.TypeChecker, group: ts.Expression): readonly Word[] {
	const type = checker.getTypeAtLocation(group);
	if (!isGroup(type)) {
		return [];
	}
	const properties = type.getProperties();
	if (ts.isSpreadAssignment(group.parent)) {
		return properties.flatMap(wordsSaidBy);
	}
	const target = checker.getContextualType(group);
	if (target === undefined || target === type) {
		return [];
	}
	const takesAll = (target.isUnion() ? target.types : [target]).some(one => one.getStringIndexType() !== undefined
		|| one.getProperties().length === 0);
	return properties.filter(({ name }) => takesAll || target.getProperty(name) !== undefined).flatMap(wordsSaidBy);
}

function enclosingWord(node: ts.Node, words: ReadonlyMap<Word, unknown>): Word | undefined {
	for (let place = node; !ts.isSourceFile(place); place = place.parent) {
		if (words.has(place)) {
			return place;
		}
	}
	return undefined;
}

function forEachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, child => {
		forEachNode(child, visit);
	});
}
