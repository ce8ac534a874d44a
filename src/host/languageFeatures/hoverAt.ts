import * as vscode from 'vscode';
import { describeId } from '../../core/languageFeatures/describeId';
import { cursorContext } from '../../core/languageFeatures/cursorPosition';
import { type KeyHelp, shapeAt } from '../../core/languageFeatures/shapeAt';
import { idAt } from '../../core/languageFeatures/navigate';
import { describePlaceholder, placeholderHelp } from '../../core/languageFeatures/complete';
import { sharedReflections } from '../../core/languageFeatures/lenses';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import { isInFrontMatter, ownedFile, toRange } from './ownedFile';
import type { RecordStore } from '../workspace/recordStore';

/** What hovers work with. */
interface Parts {
	readonly store: RecordStore;
	readonly language: LanguageChoice;
	readonly clock: Clock;
	readonly help: KeyHelp;
}

/** Describes the id, key or word at a position, as plain text: nothing from a file becomes a link. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position, parts: Parts): Promise<vscode.Hover | undefined> {
	const { store, language, clock, help: { keyHelp, wordHelp } } = parts;
	const owned = await ownedFile(document, store);
	if (!owned) {
		return undefined;
	}
	const { words } = language;
	if (!isInFrontMatter(owned, position)) {
		const { kind } = owned.file;
		const placeholder = kind === 'template' || kind === 'message'
			? describePlaceholder(document.getText(), position, placeholderHelp(kind, words)) : undefined;
		return placeholder && new vscode.Hover(plain(placeholder.says), toRange(placeholder.range));
	}
	const id = idAt(owned.file, position, owned.programme);
	const described = id && describeId(id.kind, id.written, id.owner, owned.programme, words, clock.today(owned.programme));
	if (described) {
		const reflections = id.kind === 'session' ? sharedReflections(id.id, owned.programme, words) : [];
		return new vscode.Hover([described, ...reflections].map(plain), toRange(id.range));
	}
	const word = document.getWordRangeAtPosition(position, /[\w-]+/);
	const context = word && cursorContext(document.getText(), word.end);
	if (!word || !context) {
		return undefined;
	}
	const written = document.getText(word);
	const isKey = /^\s*:/.test(document.lineAt(position.line).text.slice(word.end.character)) && context.key === undefined;
	const keys = isKey ? [...context.parents, written] : context.key === undefined ? context.parents : [...context.parents, context.key];
	const helpPath = shapeAt(owned.file.kind, keys, context)?.helpPath;
	const help = helpPath === undefined ? undefined : isKey ? keyHelp[helpPath] : wordHelp[`${helpPath}.${written}`];
	return help && new vscode.Hover(plain(help[words.language]), word);
}

function plain(text: string): vscode.MarkdownString {
	return new vscode.MarkdownString().appendText(text);
}
