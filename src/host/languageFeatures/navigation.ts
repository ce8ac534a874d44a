import * as vscode from 'vscode';
import type * as Navigate from '../../core/languageFeatures/navigate';
import type { ParsedFile } from '../../core/files/parsedFile';
import type { Uri } from '../../core/text/uri';
import type { Programme } from '../../core/programme/programme';
import type { LanguageChoice } from '../platform/language';
import { ownedFile, selector, toRange } from './ownedFile';
import type { RecordStore } from '../workspace/recordStore';

/** Loaded when a navigation is requested, so that a start does not read it. */
const load = (): Promise<typeof Navigate> => import('../../core/languageFeatures/navigate');

const toLocation = ({ uri, range }: Navigate.TextLocation): vscode.Location => new vscode.Location(vscode.Uri.parse(uri), toRange(range));

/** The id at a position, and the programme that it belongs to. */
interface FoundId {
	readonly id: Navigate.IdUnderCursor;
	readonly programme: Programme;
}

/** Go to Definition, Find All References and Rename Symbol for ids, across files. */
export function registerNavigation(store: RecordStore, language: LanguageChoice): vscode.Disposable {
	const parsed = (uri: Uri): Promise<ParsedFile | undefined> => store.parsed(uri);
	const find = async (document: vscode.TextDocument, position: vscode.Position): Promise<FoundId | undefined> => {
		const owned = await ownedFile(document, store);
		const id = owned && (await load()).idAt(owned.file, position, owned.programme);
		return id && { id, programme: owned.programme };
	};
	const renamable = async (document: vscode.TextDocument, position: vscode.Position): Promise<FoundId> => {
		const found = await find(document, position);
		if (!found || !(await load()).canRename(found.id, found.programme)) {
			throw new Error(language.words.help.cannotRename);
		}
		return found;
	};
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(selector, {
			async provideDefinition(document, position) {
				const found = await find(document, position);
				return found && (await (await load()).definitionsOf(found.id, found.programme, parsed)).map(toLocation);
			},
		}),
		vscode.languages.registerReferenceProvider(selector, {
			async provideReferences(document, position, { includeDeclaration }) {
				const found = await find(document, position);
				const { definitionsOf, referencesTo } = await load();
				return found && [
					...includeDeclaration ? await definitionsOf(found.id, found.programme, parsed) : [],
					...await referencesTo(found.id, found.programme, parsed),
				].map(toLocation);
			},
		}),
		vscode.languages.registerRenameProvider(selector, {
			async prepareRename(document, position) {
				const { id } = await renamable(document, position);
				return { range: toRange(id.range), placeholder: id.id };
			},
			async provideRenameEdits(document, position, newName) {
				const { id, programme } = await renamable(document, position);
				const { help } = language.words;
				const { isId, isTaken, ownTemplate, planRename } = await load();
				if (!isId(newName)) {
					throw new Error(help.badId);
				}
				if (newName !== id.id && isTaken(newName, id, programme)) {
					throw new Error(help.idTaken(newName));
				}
				const edit = new vscode.WorkspaceEdit();
				const replacements = await planRename(id, newName, programme, parsed);
				// Opens all documents first: an undo of an edit in closed ones would revert one file only.
				const uris = [...new Set(replacements.map(({ uri }) => uri))];
				await Promise.all(uris.map(uri => vscode.workspace.openTextDocument(vscode.Uri.parse(uri))));
				for (const { uri, range, text } of replacements) {
					edit.replace(vscode.Uri.parse(uri), toRange(range), text);
				}
				// The id of a workspace's own template is its file name, so the file is renamed too; one undo reverts both.
				const template = ownTemplate(id, programme);
				if (template && newName !== id.id) {
					const from = vscode.Uri.parse(template.uri);
					edit.renameFile(from, vscode.Uri.joinPath(from, '..', `${newName}.md`));
				}
				return edit;
			},
		}),
	);
}
