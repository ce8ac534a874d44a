import { assert } from 'chai';
import * as vscode from 'vscode';
import { planPerson } from '../../src/core/plans/people/planPerson';
import { planProgramme } from '../../src/core/plans/programme/planProgramme';
import type { Programme } from '../../src/core/programme/programme';
import { fileRoleOf } from '../../src/core/files/layout';
import { parseText } from '../../src/core/files/parseFile';
import { Clock } from '../../src/host/platform/clock';
import { addActionTo, completeAction, dropAction } from '../../src/host/commands/actions/actions';
import { attachFile } from '../../src/host/commands/actions/attachEvidence';
import { changeReaders } from '../../src/host/commands/reflections/sharing';
import { updateGoal } from '../../src/host/commands/actions/goals';
import { completeSession } from '../../src/host/commands/sessions/completeSession';
import { cancelSession, markNoShow, rescheduleSession, startSession } from '../../src/host/commands/sessions/lifecycle';
import { logSession } from '../../src/host/commands/sessions/logSession';
import { makePair } from '../../src/host/commands/pairs/makePair';
import { peopleOf } from '../../src/host/write/peopleOf';
import { newReflection } from '../../src/host/commands/reflections/newReflection';
import { newTemplate } from '../../src/host/commands/reflections/newTemplate';
import { scheduleSession } from '../../src/host/commands/sessions/scheduleSession';
import type { Services } from '../../src/host/services';
import { splitSessions } from '../../src/host/commands/sessions/splitSessions';
import { turnIntoAction } from '../../src/host/commands/actions/turnIntoAction';
import { NotOpened, openText } from '../../src/host/platform/openText';
import { NotePreview } from '../../src/host/pages/notePreview';
import { UserError } from '../../src/host/platform/userError';
import { makeServices, ShownPages } from './makeServices';
import { MemoryFiles, memoryScheme, type Fault } from './memoryFiles';
import { isLong, printFigures, unhandledRejections } from './runtime';
import { makeLog } from './workspace';

const session = 'sessions/ayu-made/2021-08-13-01.yaml';
const planned = 'sessions/ayu-made/2021-08-20-01.yaml';
const note = 'private/reflections/ayu-made/n.md';
const shared = 'reflections/ayu-made/s.md';

const today = new Clock().today();
const programmeFiles: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Faults\nlanguage: en\n',
	'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
	'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\ngoals:\n  - id: g1\n    text: Learn\n    updates:\n      - on: 2021-08-13\n        percent: 20\n',
	'sessions.yaml': 'sessions:\n  - date: 2021-07-02\n    kind: forum\n  - date: 2021-07-09\n    kind: forum\n',
	[session]: 'date: 2021-08-13\npair: ayu-made\nminutes: 45\nactions:\n  - text: Read\n    owner: ayu\n',
	[planned]: `date: ${today}\npair: ayu-made\nstatus: scheduled   # soon\n`,
	[note]: '---\nsession: 2021-08-13-ayu-made-01\nauthor: made\nvisibility: private\n---\n# Mine\n',
	[shared]: '---\nsession: 2021-08-13-ayu-made-01\nauthor: made\nvisibility: pair\n---\n# Ours\n\n- [ ] Ask\n',
};

/** What a run has: its folder, what the record says of it, and what commands work with. */
interface Run {
	readonly services: Services;
	readonly programme: () => Programme;
	readonly at: (path: string) => vscode.Uri;
}

/** Everything that writes, each in the way in which its command does. Where a question needs no more than Enter, the whole command. */
const acts: Readonly<Record<string, (run: Run) => unknown>> = {
	'Log Session': ({ services, at }) => logSession(services)({ pair: { folder: at('').toString().replace(/\/$/, ''), id: 'ayu-made' } }),
	'Schedule Session': ({ services, at }) => scheduleSession(services)({
		pair: { folder: at('').toString().replace(/\/$/, ''), id: 'ayu-made' },
	}),
	'Start Session': ({ services, at }) => startSession(services)(at(planned)),
	'Complete Session': ({ services, at }) => completeSession(services)(at(planned)),
	'Reschedule Session': ({ services, at }) => rescheduleSession(services)(at(planned)),
	'Cancel Session': ({ services, at }) => cancelSession(services)(at(planned)),
	'Mark Session as No-show': ({ services, at }) => markNoShow(services)(at(planned)),
	'Complete Action': ({ services, at }) => completeAction(services)({
		action: { uri: at(session).toString(), session: '2021-08-13-ayu-made-01', index: 0 },
	}),
	'Drop Action': ({ services, at }) => dropAction(services)({
		action: { uri: at(session).toString(), session: '2021-08-13-ayu-made-01', index: 0 },
	}),
	'Add Action': ({ services, programme }) => addActionTo(
		services, programme().sessionsById.get('2021-08-13-ayu-made-01')!, { text: 'More' },
	),
	'Update Goal': ({ services, at }) => updateGoal(services)({
		goal: { folder: at('').toString().replace(/\/$/, ''), pair: 'ayu-made', id: 'g1' },
	}),
	'Attach Evidence': async ({ services, programme, at }) => attachFile(
		services, programme(), { session: programme().sessionsById.get('2021-08-13-ayu-made-01')!, action: 0 }, at('people.yaml'),
	),
	'Add Person': async ({ services, programme }) => {
		const people = await peopleOf(programme());
		await services.writer.apply(planPerson({ programme: programme(), name: 'Sari', language: 'en', ...(people && { people }) })!);
	},
	'New Pair': ({ services, programme }) => makePair(services, programme(), { mentor: 'Budi', mentees: ['Sari'] }),
	'New Reflection': ({ services, at }) => newReflection(services)({
		session: { uri: at(session).toString(), id: '2021-08-13-ayu-made-01' },
	}),
	'New Template': ({ services, at }) => newTemplate(services)(at('programme.yaml')),
	'New Programme': ({ services, at }) => services.writer.apply(planProgramme({
		parent: at('').toString().replace(/\/$/, ''),
		name: 'New',
		language: 'en',
		timezone: 'Asia/Jakarta',
		mentor: 'A',
		mentee: 'B',
		today,
	})),
	'Split into One File per Session': ({ services, at }) => splitSessions(services)(at('sessions.yaml')),
	'Share Reflection': ({ services, programme, at }) => changeReaders(
		services, { programme: programme(), file: services.store.index.facts(at(note).toString())! }, 'pair',
	),
	'Turn into Action': ({ services, at }) => turnIntoAction(services)({ note: { uri: at(shared).toString(), line: 7 } }),
	'the tick in a preview': async ({ services, at }) => {
		const preview = new NotePreview(await openText(at(shared).toString()), services);
		try {
			const { version } = await preview.render({
				webview: { asWebviewUri: (uri: vscode.Uri) => uri } as vscode.Webview,
				isNew: true,
			}) as { version: number };
			await preview.answer({ type: 'toggleTask', line: 7, done: true, version }, undefined);
		} finally {
			preview.dispose();
		}
	},
	'an export': ({ services, at }) => services.writer.export(at('people.yaml').toString(), 'exported\n'),
};

/** Those of the short form: one of each kind of plan. */
const shortActs = new Set([
	'Start Session',
	'Complete Action',
	'Attach Evidence',
	'New Pair',
	'New Programme',
	'Split into One File per Session',
	'Share Reflection',
	'the tick in a preview',
	'an export',
]);

/** Of a command's operations, each of which may fail, every so many are tried in the short form: each test begins at another. */
const operationsBetween = isLong ? 1 : 8;
let tests = 0;
const firstOperation = (): number => 1 + tests++ % operationsBetween;

/** The paths of sessions that a run has made. */
function sessionsIn(texts: Readonly<Record<string, string>>): readonly string[] {
	return Object.keys(texts).filter(path => path.startsWith('sessions/') && !(path in programmeFiles));
}

suite('A failing disk', () => {
	const files = new MemoryFiles();
	const provider = vscode.workspace.registerFileSystemProvider(memoryScheme, files, { isCaseSensitive: true });
	const rejections = unhandledRejections();
	/** One for all runs: each more is one more for VS Code to list. */
	const log = makeLog();
	let runs = 0;
	suiteTeardown(() => {
		provider.dispose();
		log.dispose();
	});

	/**
	 * Runs something in a new copy of the programme, or of the given files, answering each question with Enter; tells what it said and
	 * what it left. With `again`, runs it once more, without a fault, if it has failed and made no session.
	 */
	async function run(
		act: (run: Run) => unknown, fault?: { readonly n: number; readonly kind: Fault }, { again = false, given = programmeFiles } = {},
	): Promise<{
		readonly said: unknown;
		readonly failed: boolean;
		readonly texts: Readonly<Record<string, string>>;
		readonly dirty: readonly string[];
	}> {
		runs += 1;
		const root = `/run${String(runs)}`;
		const folder = vscode.Uri.from({ scheme: memoryScheme, path: root });
		const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
		Object.entries(given).forEach(([path, text]) => { files.put(`${root}/${path}`, text); });
		const writing = vscode.Uri.from({ scheme: memoryScheme, path: `${root}/.notes` });
		const services = { ...makeServices({ extension: folder, writing, log }), previews: new ShownPages<vscode.Uri>() };
		const { store, author } = services;
		const folders = new Map([[folder.toString(), 'programme' as const]]);
		store.index.apply(Object.entries(given).map(([path, text]) => {
			const uri = at(path).toString();
			return { uri, file: parseText(uri, fileRoleOf(uri, folders)!, text) };
		}));
		const programme = (): Programme => store.index.programmes().find(one => one.folder === folder.toString())!;
		await author.remember(programme(), 'made');
		try {
			if (fault) {
				files.failAt(root, fault.n, fault.kind);
			}
			const doIt = async (): Promise<unknown> => {
				let isDone = false as boolean;
				const done = Promise
					.resolve(act({ services, programme, at }))
					.then(() => 'done', (error: unknown) => error)
					.finally(() => { isDone = true; });
				while (!isDone) {
					await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
					await Promise.race([done, new Promise(resolve => { setTimeout(resolve, 40); })]);
				}
				return done;
			};
			const said = await doIt();
			const failed = files.heal();
			if (again && said !== 'done' && sessionsIn(files.texts(root)).length === 0) {
				await doIt();
			}
			// What a next start does.
			makeServices({ writing, log }).dispose();
			const dirty = vscode.workspace.textDocuments.filter(document => document.isDirty && document.uri.path.startsWith(`${root}/`));
			const unsaved = dirty.map(document => document.getText());
			const isClean = (): boolean => !Object.keys(files.texts(root)).some(path => path.startsWith('.notes/'));
			for (const end = Date.now() + 2000; !isClean() && Date.now() < end;) {
				await new Promise(resolve => { setTimeout(resolve, 5); });
			}
			return { said, failed, texts: files.texts(root), dirty: unsaved };
		} finally {
			files.heal();
			services.dispose();
			while (vscode.window.activeTextEditor) {
				await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			}
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		}
	}

	const kinds: readonly Fault[] = isLong ? ['refused', 'full', 'unreachable', 'short'] : ['short'];
	for (const [name, act] of Object.entries(acts).filter(([each]) => isLong || shortActs.has(each))) {
		for (const kind of kinds) {
			test(`${name}: whatever operation fails (${kind}), each file is the old or the new one, and one sentence says so`, async () => {
				const { said, texts: changed } = await run(act);
				assert.strictEqual(said, 'done');
				assert.notDeepEqual(changed, programmeFiles);
				let n = firstOperation();
				for (let isOver = false; !isOver; n += operationsBetween) {
					const { said: what, failed, texts, dirty } = await run(act, { n, kind });
					isOver = !failed;
					const where = `operation ${String(n)}, ${String(what)}`;
					for (const [path, text] of Object.entries(texts)) {
						assert.include([programmeFiles[path], changed[path]], text, `${path}, ${where}`);
					}
					for (const path of Object.keys(programmeFiles)) {
						assert.isTrue(path in texts || !(path in changed), `${path}, ${where}`);
					}
					if (what !== 'done') {
						assert.isTrue(what instanceof UserError || what instanceof NotOpened, where);
					} else {
						assert.deepEqual(dirty, [], where);
					}
					for (const text of dirty) {
						assert.include(Object.values({ ...programmeFiles, ...changed }), text, where);
					}
				}
				printFigures(`${name}, ${kind}: ${String(n - operationsBetween)} operations`);
				assert.strictEqual(rejections.map(String).join("\n"), "");
			}).timeout(120_000);
		}
	}

	for (const name of ['Log Session', 'Complete Session', 'Schedule Session']) {
		for (const kind of isLong ? ['refused', 'full', 'unreachable', 'short', 'late'] as const : [name === 'Log Session' ? 'short' : 'late'] as const) {
			test(`${name}: whatever operation fails (${kind}), there is no new session or the one, and after a second try there is one`, async () => {
				const act = acts[name]!;
				// What is planned for today would be completed.
				const given = Object.fromEntries(Object.entries(programmeFiles).filter(([path]) => name !== 'Log Session' || path !== planned));
				const expected = sessionsIn((await run(act, undefined, { given })).texts);
				assert.lengthOf(expected, 1);
				let n = firstOperation();
				for (let isOver = false; !isOver; n += operationsBetween) {
					const { said, failed, texts } = await run(act, { n, kind }, { again: true, given });
					isOver = !failed;
					assert.deepEqual(sessionsIn(texts), expected, `operation ${String(n)}, ${String(said)}`);
				}
				printFigures(`${name}, ${kind}: ${String(n - operationsBetween)} operations, each tried again`);
			}).timeout(120_000);
		}
	}
});
