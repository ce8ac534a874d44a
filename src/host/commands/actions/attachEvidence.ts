import * as vscode from 'vscode';
import { nameOf } from '../../../core/text/uri';
import { planEvidence } from '../../../core/plans/session/planEvidence';
import type { EvidenceTarget, Programme } from '../../../core/programme/programme';
import { evidenceChoices, type EvidenceChoice } from '../../../core/views/choices/evidenceChoices';
import { hasFile } from '../../../core/programme/namedPairs';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { askChoice, type Choice } from '../../ask/ask';
import { UserError } from '../../platform/userError';
import { textOf } from '../../write/changeFiles';
import { openAt } from '../../platform/openText';
import { planFree } from '../../write/planFree';
import { showSession } from '../../pages/session/showSession';
import type { Services } from '../../services';
import { targetOf, type Target } from '../../ask/target';

/** Size limit of an attached file, in bytes: a file in a repository's history can't be removed. */
export const maxEvidenceBytes = 50 * 1024 * 1024;

/** `mentorNotes.attachEvidence`: asks for a file, and for the action or goal if it wasn't called on one, and attaches it. */
export const attachEvidence = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language } = services;
	await store.whenRead();
	const { finding } = language.words;
	const called = targetOf(argument, store.index);
	if (argument !== undefined && !called) {
		throw new UserError(finding.say.notForEvidence);
	}
	const chosen = (called && evidenceOf(called)) ?? await ask(services, called);
	if (!chosen) {
		return;
	}
	const { file: title, open: openLabel } = finding.ask.evidence;
	const [source] = await vscode.window.showOpenDialog({ canSelectMany: false, title, openLabel }) ?? [];
	if (source) {
		await attachFile(services, chosen.programme, chosen.target, source);
		const { target } = chosen;
		await ('session' in target ? showSession(services, target.session, ['actions', target.action]) : openAt(target.pair.uri));
	}
};

/**
 * Copies a file to the programme's `evidence/` and adds its path to an action or a goal. Throws a `UserError` if it is no file or too
 * large, and if the record can't be edited; then nothing was written.
 */
export async function attachFile(
	{ writer, language }: Pick<Services, 'writer' | 'language'>,
	programme: Programme,
	target: EvidenceTarget,
	source: vscode.Uri,
): Promise<void> {
	const { words } = language;
	const name = plainText(nameOf(source.toString()));
	const stat = await vscode.workspace.fs.stat(source).then(found => found, () => undefined);
	if (!stat || (stat.type & vscode.FileType.File) === 0) {
		throw new UserError(words.finding.say.noSuchFile(name));
	}
	if (stat.size > maxEvidenceBytes) {
		throw new UserError(words.finding.say.evidenceTooLarge(name));
	}
	const bytes = await vscode.workspace.fs.readFile(source).then(read => read, () => undefined);
	if (!bytes) {
		throw new UserError(words.finding.say.noSuchFile(name));
	}
	const { uri } = 'session' in target ? target.session : target.pair;
	const text = await textOf(uri);
	const request = { programme, target, text, source: source.toString(), bytes };
	const plan = await planFree(writer, taken => planEvidence({ ...request, taken }));
	if (!plan) {
		throw new UserError(words.say.notEditable(plainText(nameOf(uri))));
	}
	await writer.apply(plan);
}

type Chosen = Pick<EvidenceChoice, 'programme' | 'target'>;

/** Returns the action or goal of a row. Undefined if it is of anything else. */
function evidenceOf({ programme, session, action, pair, goal }: Target): Chosen | undefined {
	if (session && action) {
		return { programme, target: { session, action: action.index } };
	}
	const index = pair?.goals?.findIndex(({ id }) => id !== undefined && id === goal) ?? -1;
	return pair && hasFile(pair) && index >= 0 ? { programme, target: { pair, goal: index } } : undefined;
}

/** Asks for an open action or goal: those of the session or pair that the command was called on, if it has any; else all. */
async function ask({ store, language, clock }: Services, called: Target | undefined): Promise<Chosen | undefined> {
	const { evidence } = language.words.finding.ask;
	const all = evidenceChoices(store.index.programmes(), language.words, clock.now());
	const own = all.filter(({ target }) => (
		called !== undefined && ('session' in target ? target.session === called.session : target.pair === called.pair)
	));
	const offered = own.length > 0 ? own : all;
	if (offered.length === 0) {
		throw new UserError(language.words.finding.say.nothingForEvidence);
	}
	const group = (is: EvidenceChoice['is'], label: string): readonly Choice<EvidenceChoice>[] => {
		const members = offered.filter(choice => choice.is === is);
		return members.length === 0 ? [] : [
			{ label, kind: vscode.QuickPickItemKind.Separator },
			...members.map(choice => ({ label: plainLabel(choice.label), description: plainLabel(choice.description), value: choice })),
		];
	};
	const question = { step: 1, totalSteps: 1, title: evidence.title, placeholder: evidence.what };
	const chosen = await askChoice(question, [...group('action', evidence.actions), ...group('goal', evidence.goals)]);
	return typeof chosen === 'object' ? chosen : undefined;
}
