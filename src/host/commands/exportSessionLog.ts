import * as vscode from 'vscode';
import { sessionLog } from '../../core/export/sessionLog';
import { nameOf } from '../../core/files/uri';
import { slug } from '../../core/plan/slug';
import { plainText } from '../../core/words/plainText';
import { wordsFor } from '../../core/words/words';
import { askSteps } from '../ask/ask';
import { askPair, rememberPair, type KnownPair } from '../ask/askPair';
import { knownPair } from '../ask/knownPair';
import { safeMessage } from '../userError';
import type { Services } from './services';

/** `mentorNotes.exportSessionLog`: a pair's log (lembar kendali) as one HTML file, in the programme's language, where the user chooses. */
export const exportSessionLog = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, language: { words }, clock } = services;
	const start = await knownPair(services, argument, words.brief.page);
	const known = await askSteps<KnownPair>(start, [askPair(services, words.brief.log.ask)]);
	if (!known?.programme || !known.pair) {
		return;
	}
	const { programme, pair } = known;
	await rememberPair(services, programme, pair);
	const spoken = programme.file?.language ? wordsFor(programme.file.language) : words;
	const folder = vscode.Uri.parse(programme.folder);
	const name = `${spoken.brief.log.fileName}-${slug(pair.id, 'pair')}.html`;
	const chosen = await vscode.window.showSaveDialog({
		title: words.brief.log.ask,
		saveLabel: words.brief.log.save,
		defaultUri: vscode.Uri.joinPath(vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder, name),
		filters: { HTML: ['html'] },
	});
	if (!chosen) {
		return;
	}
	await writer.export(chosen.toString(), sessionLog(programme, pair, spoken, clock.today()));
	// Elsewhere than on this machine there is no program that could show it.
	const opens = chosen.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined ? [words.brief.log.open] : [];
	const saved = safeMessage(words.brief.log.saved(plainText(nameOf(chosen.toString()))));
	if (await vscode.window.showInformationMessage(saved, ...opens) !== undefined) {
		await vscode.env.openExternal(chosen);
	}
};
