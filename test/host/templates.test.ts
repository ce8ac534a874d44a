import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../src/core/manifest/commands';
import { planReflection } from '../../src/core/plans/reflection/planReflection';
import { lookIn } from '../../src/core/markdown/markdown';
import { renderNote } from '../../src/core/markdown/noteRenderer';
import type { Programme } from '../../src/core/programme/programme';
import type { Problem } from '../../src/core/record/problem';
import { languages } from '../../src/core/text/language';
import { builtInTemplates } from '../../src/core/notes/templates/library';
import { placeholderNames } from '../../src/core/record/noteKeys';
import { templateChoices } from '../../src/core/views/choices/templateChoices';
import { newReflection } from '../../src/host/commands/reflections/newReflection';
import { newTemplate } from '../../src/host/commands/reflections/newTemplate';
import { problemsOfFile } from '../../src/host/languageFeatures/fileProblems';
import { planFree } from '../../src/host/write/planFree';
import { UserError } from '../../src/host/platform/userError';
import { ShownPages, suiteServices } from './makeServices';
import { isLong } from './runtime';
import { exists, filesIn, leave, makeFolder, read, until, workspaceFolder } from './workspace';

const files = {
	'programme.yaml': 'name: Templates\nlanguage: id\n',
	'pairs/ayu-made.yaml': 'mentors:\n  - ayu\nmentees:\n  - made\ngoals:\n  - id: g1\n    text: Melayani lebih baik\n',
	'sessions/ayu-made/2021-08-13-01.yaml': 'date: 2021-08-13\ntitle: "{{author.name}} & layanan"\nactions:\n  - id: a1\n    text: Wawancara\n    owner: made\n',
};
const own = '---\nname: Kunjungan\nversion: 2\nminutes: 8\n---\n# {{session.title}}\n\n## Tujuan\n<!-- Apa yang hendak dilihat? -->\n\n{{pair.goals}}\n{{actions.open}} {{constructor}} {{ session.date }}\n';

suite('Templates in a workspace', () => {
	const previews = new ShownPages<vscode.Uri>();
	const services = { ...suiteServices({ extension: workspaceFolder() }), previews };
	const { clock, language, workspaceState, store, writer } = services;
	const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split('/'));
	const enter = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	const programmeIn = (folder: vscode.Uri, ready: (programme: Programme) => boolean): Promise<Programme> =>
		until(
			'the programme', () => store.index.programmes().find(programme => programme.folder === folder.toString() && ready(programme)),
		);
	const problemsIn = async (uri: string, programme: Programme): Promise<readonly Problem[]> =>
		await problemsOfFile(store.index.facts(uri)!, programme, clock.today(), store, () => false) ?? [];
	const prepare = async (more: Readonly<Record<string, string>> = {}): Promise<{ folder: vscode.Uri; programme: Programme }> => {
		const folder = await makeFolder({ ...files, ...more });
		const programme = await programmeIn(
			folder,
			({ sessions, pairs, templates }) => sessions.length === 1
				&& pairs.size === 1
				&& templates.length === Object.keys(more).filter(path => path.startsWith('templates/')).length,
		);
		return { folder, programme };
	};

	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		while (vscode.window.activeTextEditor) {
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
	});

	test('every built-in one in both languages becomes a note without problems, whose page shows all stages', async () => {
		const { programme } = await prepare();
		const notes: { readonly uri: string; readonly headings: readonly string[] }[] = [];
		for (const [i, template] of builtInTemplates.entries()) {
			for (const each of languages.filter((_, place) => isLong || (place + i) % 2 === 0)) {
				const plan = await planFree(
					writer,
					taken => planReflection({
						today: '2021-08-20',
						programme: { ...programme, file: { ...programme.file!, language: each } },
						session: programme.sessions[0]!,
						template,
						author: 'made',
						language: each,
						taken,
					}),
				);
				await writer.apply(plan);
				notes.push({ uri: plan.note.uri, headings: template.stages.map(({ heading }) => heading[each]) });
			}
		}
		const all = await until(
			'all notes',
			() => store.index
				.programmes()
				.find(({ folder, reflections }) => folder === programme.folder && reflections.length === notes.length),
		);
		assert.deepEqual(
			(await Promise.all(notes.map(async ({ uri }) => (await problemsIn(uri, all)).map(({ code }) => `${uri} ${code}`)))).flat(),
			[],
		);
		for (const { uri, headings } of notes) {
			const page = renderNote(await read(vscode.Uri.parse(uri)), lookIn(language.words, 'file')).map(({ html }) => html).join('');
			assert.deepEqual([...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(match => match[1]), [...headings], uri);
		}
	});

	test('one of the programme’s own is offered, filled in, and remembered as used last', async () => {
		const { folder, programme } = await prepare({ 'templates/kunjungan.md': own });
		const template = at(folder, 'templates/kunjungan.md').toString();
		await workspaceState.update('recentTemplates', [template, '4p']);
		const note = at(folder, 'private/reflections/ayu-made/2021-08-13-made-kunjungan.md');
		const done = newReflection(services)(vscode.Uri.parse(programme.sessions[0]!.uri));
		// The template used last, and who is asked first: the mentee.
		await until('the note', async () => {
			await enter();
			return exists(note);
		});
		await done;
		const head = '---\ntype: reflection\nsession: 2021-08-13-ayu-made-01\nauthor: made\ntemplate: kunjungan@2\nlanguage: id\ndate: 2021-08-13\nvisibility: private\n---\n';
		const body = '# {{author.name}} & layanan\n\n## Tujuan\n<!-- Apa yang hendak dilihat? -->\n\n- Melayani lebih baik\n- Wawancara {{constructor}} 2021-08-13\n';
		assert.strictEqual(await read(note), head + body);
		assert.deepEqual(workspaceState.get('recentTemplates'), [template, '4p']);
		assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), note.toString());
		assert.strictEqual(vscode.window.activeTextEditor?.selection.active.line, (head + body).split('\n').indexOf('- Melayani lebih baik'));
		assert.strictEqual(previews.subjects.at(-1)?.toString(), note.toString());
	});

	test('a new one takes Enter alone, opens without problems, and is offered for reflections', async () => {
		const { folder } = await prepare();
		const made = at(folder, 'templates/apa-lalu-apa-artinya-sekarang-apa-versi-kami.md');
		const done = newTemplate(services)(at(folder, 'programme.yaml'));
		await until('the template', async () => {
			await enter();
			return exists(made);
		});
		await done;
		const [driscoll] = builtInTemplates;
		const text = await read(made);
		assert.match(
			text,
			/^---\nname: Apa\? Lalu apa artinya\? Sekarang apa\? \(versi kami\)\nversion: 1\nlanguage: id\naudience: mentee\nminutes: 5\nuse_when: [^\n]+\n---\n# Refleksi: \{\{session\.title\}\}\n\n## Apa\?\n<!-- /,
		);
		assert.deepEqual([...text.matchAll(/^## (.*)$/gm)].map(match => match[1]), driscoll!.stages.map(({ heading }) => heading.id));
		assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), made.toString());
		const programme = await programmeIn(folder, ({ templates }) => templates.length === 1);
		assert.deepEqual(await problemsIn(made.toString(), programme), []);
		const [group] = templateChoices({ programmes: [programme], recent: [], asMentor: false, words: language.words });
		assert.deepEqual(
			[group?.heading, group?.choices.map(({ label }) => label)],
			[language.words.ask.ownTemplates, ['Apa? Lalu apa artinya? Sekarang apa? (versi kami)']],
		);
	});

	test('Escape leaves nothing behind', async () => {
		const { folder } = await prepare();
		const before = await filesIn(folder);
		await leave(newTemplate(services)(at(folder, 'programme.yaml')));
		assert.deepEqual(await filesIn(folder), before);
	});

	test('a hostile argument is refused with a sentence, and nothing is written', async () => {
		const { folder } = await prepare();
		const before = await filesIn(folder);
		const hostile: unknown[] = [
			null,
			0,
			'x',
			[],
			{},
			{ programme: null },
			{ programme: { folder: '../..' } },
			{ programme: { folder: {} } },
			{ session: { uri: 'file:///etc/passwd', id: 'x' } },
			{ opens: { uri: {} } },
			vscode.Uri.parse('file:///etc/passwd'),
			vscode.Uri.parse('command:x'),
			() => 1,
		];
		for (const argument of hostile) {
			const said = await Promise
				.resolve(newTemplate(services)(argument))
				.then(() => 'not refused', (error: unknown) => error instanceof UserError ? error.message : String(error));
			assert.strictEqual(said, language.words.finding.say.notAProgramme);
			await vscode.commands.executeCommand(commandIds('newTemplate').en, argument);
		}
		assert.deepEqual(await filesIn(folder), before);
		assert.isUndefined(vscode.window.activeTextEditor);
	});

	test('placeholders are completed, explained, and underlined where they are unknown', async () => {
		const text = '---\nname: Help\n---\n# {{session.title}} {{session.titel}}\n\n{{\n';
		const { folder } = await prepare({ 'templates/help.md': text });
		const template = at(folder, 'templates/help.md');
		const document = await vscode.workspace.openTextDocument(template);
		const found = (): { code: unknown; range: vscode.Range }[] =>
			vscode.languages
				.getDiagnostics(template)
				.map(({ code, range }) => ({ code: typeof code === 'object' ? code.value : code, range }));
		await until('the problem', () => found().length > 0);
		const start = text.indexOf('{{session.titel}}');
		assert.deepEqual(
			found().map(({ code, range }) => [code, document.offsetAt(range.start), document.offsetAt(range.end)]),
			[['template.unknownPlaceholder', start, start + '{{session.titel}}'.length]],
		);
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider', template, document.positionAt(text.length - 1), '{',
		);
		assert.deepEqual(
			items.filter(({ kind }) => kind === vscode.CompletionItemKind.Variable).map(({ insertText }) => insertText),
			placeholderNames.map(name => `${name}}}`),
		);
		const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider', template, document.positionAt(text.indexOf('session.title') + 2),
		);
		const words = (hover?.contents[0] as vscode.MarkdownString | undefined)?.value.replaceAll('&nbsp;', ' ').replaceAll('\\', '') ?? '';
		assert.isTrue(/The session’s title|Judul sesi/.test(words), words);
	});
});
