import * as vscode from 'vscode';
import type { Change, ComparedFile } from '../../../core/changes/change';
import { groupedChanges, whatHappened } from '../../../core/changes/inWords';
import { readableVersion } from '../../../core/changes/readableVersion';
import { summaryOf } from '../../../core/changes/summary';
import { fileRoleOf } from '../../../core/files/layout';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { join, type Uri } from '../../../core/text/uri';
import { sendingWords } from '../../../core/words/lateWords';
import { askText, back } from '../../ask/ask';
import { chooseOrLook, type LookItem } from '../../ask/chooseOrLook';
import { showDifference } from '../../platform/showDifference';
import type { Services } from '../../services';
import type { Sent } from './exchangePorts';

/** How many characters of a line are in sight for certain; a longer one says what happened below it. */
const maxLabel = 60;
/** How many files that were left out are named. */
const maxLeftOut = 5;

/** Changes as they are shown: their versions, and what they are in words. */
interface ShownChanges {
	readonly sent: Sent;
	readonly compared: readonly ComparedFile[];
	readonly changes: readonly Change[];
}

/** What would be sent. */
interface WhatToSend extends ShownChanges {
	/** How many files stay here; of those that were left out, the paths. */
	readonly stays: {
		readonly privateNotes: number; readonly leftOut: readonly string[]; readonly others: number; readonly outside: number;
	};
	/** Whether files that do not belong to the record are sent too. */
	readonly othersGo: boolean;
	/** Whether a version is recorded, with the sentence. */
	readonly isRecording: boolean;
	/** Whether there is nothing to send. */
	readonly isEmpty: boolean;
	/** The sentence that is proposed. */
	readonly proposed: string;
}

type Row = LookItem<'send' | 'sentence' | 'others'>;

/**
 * Shows what would be sent, grouped by pair; each line shows its versions. Returns the sentence to send it with; `others` to send or leave
 * the files that do not belong to the record; undefined if it is left.
 */
export async function askWhatToSend(
	what: WhatToSend, services: Services,
): Promise<{ readonly sentence: string } | 'others' | undefined> {
	const { words } = services.language;
	const say = sendingWords[words.language];
	const { isEmpty, isRecording, compared } = what;
	const summary = summaryOf(what.changes, words) || (compared.length > 0 ? say.filesChanged(compared.length) : say.recordedEarlier);
	let sentence = what.proposed;
	for (;;) {
		const rows: readonly Row[] = [
			{
				label: isEmpty ? say.receive : say.send,
				...isRecording ? { detail: plainLabel(`“${sentence}”`) } : { description: isEmpty ? say.nothingChanged : plainLabel(summary) },
				iconPath: new vscode.ThemeIcon('sync'),
				value: 'send',
			},
			...isRecording ? [{ label: say.sentence, iconPath: new vscode.ThemeIcon('edit'), value: 'sentence' as const }] : [],
			...lines(what, services),
			...staying(what, services),
		];
		const placeholder = isEmpty ? say.placeholderReceive : say.placeholder;
		const chosen = await chooseOrLook({ title: say.title, placeholder, report: services.report }, rows);
		if (chosen === 'sentence') {
			const answer = await askText({ title: say.title, placeholder: say.askSentence, step: 1, totalSteps: 1 }, sentence, {
				validate: text => text === '' ? say.sentenceNeeded : undefined,
			});
			sentence = answer === undefined || answer === back ? sentence : answer;
		} else {
			return chosen === 'send' ? { sentence } : chosen;
		}
	}
}

/** Shows what came in, grouped by pair; each line shows its versions. */
export async function showChanges(shown: ShownChanges, services: Services): Promise<void> {
	const say = sendingWords[services.language.words.language];
	await chooseOrLook({ title: say.cameIn, placeholder: say.cameInPlaceholder, report: services.report }, lines(shown, services));
}

function lines(shown: ShownChanges, services: Services): readonly Row[] {
	const { sent: { programme }, changes } = shown;
	const { store, language: { words } } = services;
	const present = store.index.programmeIn(programme.folder) ?? programme;
	return groupedChanges(changes, present, words).flatMap(({ title, lines: inGroup }) => [
		{ label: plainLabel(title), kind: vscode.QuickPickItemKind.Separator },
		...inGroup.map(({ text, uri, change }) => ({
			label: plainLabel(text),
			...text.length > maxLabel && { detail: plainLabel(whatHappened(change, present, words)) },
			look: () => showVersions(uri, text, shown, services),
		})),
	]);
}

function staying({ stays, othersGo, sent: { repository: { root } } }: WhatToSend, { language: { words } }: Services): readonly Row[] {
	const say = sendingWords[words.language];
	const others: readonly Row[] = stays.others === 0 ? [] : [{
		label: say.others(stays.others),
		description: (othersGo ? say.othersGo : say.othersStay)(stays.others),
		iconPath: new vscode.ThemeIcon('file'),
		value: 'others',
	}];
	const rows: readonly Row[] = [
		...stays.privateNotes > 0 ? [{ label: say.privateNotes(stays.privateNotes), iconPath: new vscode.ThemeIcon('lock') }] : [],
		...stays.leftOut.slice(0, maxLeftOut).map(path => ({
			label: plainLabel(path.slice(path.lastIndexOf('/') + 1)),
			description: say.leftOut,
			iconPath: new vscode.ThemeIcon('circle-slash'),
			look: () => openBeside(join(root, ...path.split('/'))),
		})),
		...stays.leftOut.length > maxLeftOut
			? [{ label: say.more(stays.leftOut.length - maxLeftOut), iconPath: new vscode.ThemeIcon('circle-slash') }] : [],
		...othersGo ? [] : others,
		...stays.outside > 0 ? [{ label: say.outside(stays.outside), iconPath: new vscode.ThemeIcon('folder') }] : [],
	];
	return [
		...othersGo ? [{ label: say.alsoGoes, kind: vscode.QuickPickItemKind.Separator }, ...others] : [],
		...rows.length > 0 ? [{ label: say.stays, kind: vscode.QuickPickItemKind.Separator }, ...rows] : [],
	];
}

async function showVersions(
	uri: string, label: string, { sent: { programme }, compared }: ShownChanges, { store, language: { words } }: Services,
): Promise<void> {
	const file = compared.find(each => each.uri === uri);
	const present = store.index.programmeIn(programme.folder) ?? programme;
	const folders = store.index.folders();
	const inWords = (at: string, text: string | undefined): string | undefined =>
		text === undefined ? undefined : readableVersion(at, fileRoleOf(at, folders), text, { programme: present, words });
	const [before, after] = [inWords(file?.from ?? uri, file?.before), inWords(uri, file?.after)];
	await showDifference({ title: sendingWords[words.language].difference(plainText(label, 80)), before, after, keepsFocus: true });
}

/** Opens a file as VS Code opens it, while the list stays. */
async function openBeside(uri: Uri): Promise<void> {
	await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), { preserveFocus: true, preview: true });
}
