import { assert } from 'chai';
import type { FixContext } from '../../../../src/core/plans/fixes/fix';
import { fixAll, fixesFor } from '../../../../src/core/plans/fixes/fixes';
import { keepBoth } from '../../../../src/core/plans/fixes/conflictFixes';
import { problemDocs } from '../../../../src/core/manifest/problemDocs';
import { applyEdits } from '../../../../src/core/text/textEdit';
import type { Plan } from '../../../../src/core/plans/plan';
import { problemsIn } from '../../parsedFiles';
import { problemCodes, type Problem, type ProblemCode } from '../../../../src/core/record/problem';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { readMemory, root } from '../../folder';

const programme: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: P\nvalues: berakhlak\ncohorts:\n  - id: one\n    start: 2021-01-01\n    end: 3000-01-01\npolicy:\n  retention_months: 60\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\ngoals:\n  - id: g1\n    text: Learn\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\ntime: "13:00"\nactions:\n  - {id: a1, text: x, owner: sari}\n',
};
const paths = {
	session: 'sessions/budi-sari/2021-09-01-01.yaml',
	pair: 'pairs/other.yaml',
	reflection: 'reflections/budi-sari/note.md',
	template: 'templates/ours.md',
	message: 'messages/ours.md',
	programme: 'programme.yaml',
	people: 'people.yaml',
	sessionList: 'sessions.yaml',
};
const today = '2021-12-01';

const contextOf = async (
	files: Readonly<Record<string, string>>, path: string,
): Promise<{ context: FixContext; problems: readonly Problem[] }> => {
	const index = await readMemory(files);
	const [derived] = index.programmes();
	const file = index.parsed(`${root}/${path}`)!;
	return {
		context: {
			file,
			text: files[path]!,
			programme: derived!,
			people: { uri: `${root}/people.yaml`, text: files['people.yaml']! },
			today,
			words: wordsFor('en'),
			taken: uri => files[uri.slice(root.length + 1)] !== undefined,
		},
		problems: problemsIn(file, derived!, today),
	};
};
const apply = (files: Readonly<Record<string, string>>, plan: Plan): Record<string, string> => {
	const after: Record<string, string> = { ...files };
	for (const { uri, text } of plan.create) {
		after[uri.slice(root.length + 1)] = text;
	}
	for (const { uri, expected, edits } of plan.edit) {
		assert.strictEqual(files[uri.slice(root.length + 1)], expected);
		after[uri.slice(root.length + 1)] = applyEdits(expected, edits);
	}
	for (const { from, to, expected, edits } of plan.move ?? []) {
		assert.strictEqual(files[from.slice(root.length + 1)], expected);
		Reflect.deleteProperty(after, from.slice(root.length + 1));
		after[to.slice(root.length + 1)] = applyEdits(expected, edits);
	}
	for (const { uri } of plan.remove ?? []) {
		Reflect.deleteProperty(after, uri.slice(root.length + 1));
	}
	return after;
};

suite('Quick fixes', () => {
	test('make their problem go and bring no new one, for every documented problem that has a fix', async () => {
		const cured: ProblemCode[] = [];
		for (const code of problemCodes) {
			const { example } = problemDocs[code];
			if (!example) {
				continue;
			}
			const path = paths[example.kind];
			const files = { ...programme, [path]: example.text };
			const { context, problems } = await contextOf(files, path);
			const problem = problems.find(p => p.code === code)!;
			for (const fix of fixesFor(problem, context)) {
				const after = apply(files, fix.plan);
				const moved = fix.plan.move?.[0]?.to ?? (fix.plan.remove ? fix.plan.create[0]?.uri : undefined);
				const there = moved?.slice(root.length + 1) ?? path;
				const now = (await contextOf(after, there)).problems.map(p => p.code);
				assert.ok(
					now.filter(c => c === code).length < problems.filter(p => p.code === code).length,
					`${code}: ${fix.title}\n${after[there] ?? ''}`,
				);
				assert.deepEqual(now.filter(c => !problems.some(p => p.code === c)), [], `${code}: ${fix.title}\n${after[there] ?? ''}`);
			}
			if (fixesFor(problem, context).length > 0) {
				cured.push(code);
			}
		}
		assert.deepEqual(cured, [
			'file.conflict', 'yaml.colonInText', 'yaml.reservedSign', 'yaml.listMark', 'yaml.tab', 'yaml.textBelowBlock', 'yaml.hashEatsText', 'yaml.duplicateKey', 'record.colonInEntry', 'record.listMark', 'record.degreesInList', 'record.namesInText', 'record.onePerson', 'record.unknownWord', 'record.unknownKey', 'record.translatedKey', 'record.translatedWord', 'record.dateForm', 'record.timeForm', 'record.timeAsNumber', 'record.lengthForm', 'link.backslash',
			'id.duplicate', 'reference.unknownPerson', 'reference.otherSpelling', 'reference.unknownPair', 'reference.unknownGoal', 'reference.unknownSession', 'reference.unknownAction', 'reference.unknownCohort', 'reference.unknownValue',
			'action.noOwner', 'action.doneWithoutDay', 'programme.noId', 'pair.list', 'session.noDate', 'session.statusContradictsDate', 'session.nobodyMet', 'frontMatter.unclosed', 'reflection.noSession', 'reflection.privateOutside', 'template.unknownPlaceholder',
			'message.unknownPlaceholder',
		]);
	});

	test('a status under another name is replaced where it was read, and kept where it could not be read', async () => {
		const nobodyCame = 'date: 2021-08-13\npair: budi-sari\nattendance:\n  - person: sari\n    state: absent\n';
		const fixOf = async (line: string): Promise<string | undefined> => {
			const files = { ...programme, [paths.session]: line + nobodyCame };
			const { context, problems } = await contextOf(files, paths.session);
			const [fix] = fixesFor(problems.find(({ code }) => code === 'session.nobodyMet')!, context);
			return fix && apply(files, fix.plan)[paths.session];
		};
		assert.deepEqual(
			[await fixOf('selesai: ya\n'), await fixOf('selesai: 2021-08-13\n')], ['selesai: no-show\n' + nobodyCame, undefined],
		);
	});

	test('text pasted below a summary becomes part of it, whatever is in it, and nothing else changes', async () => {
		for (const pasted of ['• a: b\n1. c\n*penting*', '- a\n\n- b', 'Hasil rapat\n lanjutan: ya', '@all\n> x: y\n\t#1 x', '"kutip" lalu\r\nlagi: ya']) {
			for (const before of ['date: 2021-09-01\nsummary: |\n    one\n', 'date: 2021-09-01\nsummary: |\n']) {
				const after = '\ndecisions:\n  - x # keep\n';
				const text = before + pasted + after;
				const files = { ...programme, [paths.session]: pasted.includes('\r') ? text.replaceAll(/\r?\n/g, '\r\n') : text };
				const { context, problems } = await contextOf(files, paths.session);
				const [fix] = fixesFor(problems.find(({ code }) => code === 'yaml.textBelowBlock')!, context);
				assert.strictEqual(fix?.title, 'Move into the summary');
				const fixed = apply(files, fix!.plan);
				const [session] = (await contextOf(fixed, paths.session)).context.file.sessions;
				const one = before.includes('one') ? 'one\n' : '';
				assert.deepEqual([session?.summary, session?.decisions], [`${one}${pasted.replaceAll('\r', '')}\n`, ['x']], text);
			}
		}
	});

	test('two keys that mean the same are joined: every word of both stays, in their order', async () => {
		const cases: readonly (readonly [string, string])[] = [
			['summary: Satu\nCatatan: Dua\n', 'summary: |-\n  Satu\n  Dua\n'],
			['summary: |\n  Satu\nstatus: done\nNotula: |\n  Dua\n  tiga\nmode: video\n', 'summary: |\n  Satu\n  Dua\n  tiga\nstatus: done\nmode: video\n'],
			['Catatan: Satu # ya\nsummary: Satu\n', 'Catatan: Satu # ya\n'],
			['title: Satu\njudul: Dua\n', 'title: Satu; Dua\n'],
			['decisions:\n  - a # keep\nkeputusan:\n  - b\n  - c: d\n', 'decisions:\n  - a # keep\n  - b\n  - c: d\n'],
			['decisions:\n  - a\ndecisions: b\n', 'decisions:\n  - a\n  - b\n'],
			['decisions: a\nsaran:\n  • b\n  • c\n', 'decisions:\n  - a\n  - b\n  - c\n'],
			['actions:\n  - {id: a1, text: x}\nRTL:\n  - text: tulis\n    due: 2021-09-30\n', 'actions:\n  - {id: a1, text: x}\n  - text: tulis\n    due: 2021-09-30\n'],
		];
		for (const [before, after] of cases) {
			const files = { ...programme, [paths.session]: `date: 2021-09-01\n${before}` };
			const { context, problems } = await contextOf(files, paths.session);
			const problem = problems.find(({ code }) => code === 'yaml.duplicateKey')!;
			const [fix] = fixesFor(problem, context);
			assert.strictEqual(fix && apply(files, fix.plan)[paths.session], `date: 2021-09-01\n${after}`, before);
		}
		for (const kept of ['date: 2021-09-02\n', 'tanggal: 2021-09-02\n', 'decisions: [a]\nkeputusan:\n  - b # why\n  - c\n']) {
			const { context, problems } = await contextOf({ ...programme, [paths.session]: `date: 2021-09-01\n${kept}` }, paths.session);
			const problem = problems.find(({ code }) => code === 'yaml.duplicateKey')!;
			assert.deepEqual(fixesFor(problem, context), [], kept);
		}
	});

	test('change exactly what they say', async () => {
		const fixed = async (text: string, code: ProblemCode, number = 0): Promise<string> => {
			const files = { ...programme, [paths.session]: text };
			const { context, problems } = await contextOf(files, paths.session);
			return apply(files, fixesFor(problems.find(p => p.code === code)!, context)[number]!.plan)[paths.session]!;
		};
		assert.strictEqual(
			await fixed('date: 2021-09-01\ntitle: a: "b"   # note\n', 'yaml.colonInText'),
			'date: 2021-09-01\ntitle: "a: \\"b\\"   # note"\n',
		);
		assert.strictEqual(
			await fixed('date: 2021-09-01\nsummary: |\n    We met.\n• one: a\n\n\t# two\n    stays\n*x*\nstatus: done\n', 'yaml.textBelowBlock'),
			'date: 2021-09-01\nsummary: |\n    We met.\n    • one: a\n\n    \t# two\n    stays\n    *x*\nstatus: done\n',
		);
		assert.strictEqual(
			await fixed('date: 2021-09-01\ndecisions:\n  - a: b # keep\n  - Rapat: tiap Jumat\n    pukul: 14.00\n', 'record.colonInEntry'),
			'date: 2021-09-01\ndecisions:\n  - "a: b" # keep\n  - Rapat: tiap Jumat\n    pukul: 14.00\n',
		);
		assert.strictEqual(
			await fixed('date: 2021-09-01\nsummary:\n  Rapat: tiap Jumat\n  Pukul: 14.00\nstatus: done\n', 'record.colonInEntry'),
			'date: 2021-09-01\nsummary: |-\n  Rapat: tiap Jumat\n  Pukul: 14.00\nstatus: done\n',
		);
		assert.strictEqual(
			await fixed('date: 2021-09-01\ndecisions:\n  - Rapat: a: b\n', 'yaml.colonInText'),
			'date: 2021-09-01\ndecisions:\n  - "Rapat: a: b"\n',
		);
		assert.strictEqual(
			await fixed('date: 2021-09-01\ndecisions:\n  • a: b\n  • c\n    d\nstatus: done\n', 'yaml.listMark'),
			'date: 2021-09-01\ndecisions:\n  - "a: b"\n  - c d\nstatus: done\n',
		);
		assert.strictEqual(
			await fixed('date: 2021-09-01\ndecisions: |\n  1. a: b\n  2. c\nstatus: done # x\n', 'record.listMark'),
			'date: 2021-09-01\ndecisions:\n  - "a: b"\n  - c\nstatus: done # x\n',
		);
		assert.strictEqual(await fixed('date: 2021-09-01\ntime: 780 # noon\n', 'record.timeAsNumber'), 'date: 2021-09-01\ntime: "13:00" # noon\n');
		assert.strictEqual(await fixed('title: x # keep\nstatus: done\n', 'session.noDate'), 'title: x # keep\nstatus: done\ndate: 2021-09-01\n');
		assert.strictEqual(
			await fixed(
				'date: 2021-09-01\nactions:\n  - text: Read   # soon\n    owner: sari\n    state: done # yes\n', 'action.doneWithoutDay',
			),
			'date: 2021-09-01\nactions:\n  - text: Read   # soon\n    owner: sari\n    state: done # yes\n    done_on: 2021-12-01\n',
		);
		assert.strictEqual(await fixed('date: 13/8/2021 13.00 WIB\n', 'record.dateForm'), 'date: 2021-08-13 13:00 WIB\n');
		assert.strictEqual(
			await fixed('date: 2021-09-01\nactions:\n  - text: Read\n', 'action.noOwner'),
			'date: 2021-09-01\nactions:\n  - text: Read\n    owner: sari\n',
		);
	});

	test('a person is added to people.yaml', async () => {
		const files = { ...programme, [paths.session]: 'date: 2021-09-01\nmentees: [joko]\n' };
		const { context, problems } = await contextOf(files, paths.session);
		const fix = fixesFor(problems[0]!, context).find(f => f.title.includes('people.yaml'))!;
		assert.strictEqual(apply(files, fix.plan)['people.yaml'], `${programme['people.yaml']!}  - id: joko\n    name: joko\n`);
	});

	test('all of one kind in a file are mended at once, and nothing else', async () => {
		const files = {
			...programme,
			[paths.session]: 'tanggal: 2021-09-01\njudul: x\nstatus: selesai\ntindak_lanjut:\n  - teks: y\n    pemilik: sari\n',
		};
		const { context, problems } = await contextOf(files, paths.session);
		assert.strictEqual(
			apply(files, fixAll('record.translatedKey', problems, context)!)[paths.session],
			'date: 2021-09-01\ntitle: x\nstatus: selesai\nactions:\n  - text: y\n    owner: sari\n',
		);
		assert.strictEqual(fixAll('record.translatedWord', problems, context), undefined);
	});
});

suite('Keep Both', () => {
	const conflict = 'id: 2021-08-13-a-b-01\ndate: 2021-08-13\n<<<<<<< HEAD\ntitle: Ours\n||||||| base\ntitle: Base\n=======\ntitle: Theirs\n>>>>>>> other\nminutes: 30\n';

	test('ours stays, theirs becomes a session with the next free number', () => {
		assert.deepEqual(keepBoth(conflict, '2021-08-13-01.yaml', name => name === '2021-08-13-02.yaml'), {
			first: 'id: 2021-08-13-a-b-01\ndate: 2021-08-13\ntitle: Ours\nminutes: 30\n',
			second: { name: '2021-08-13-03.yaml', text: 'id: 2021-08-13-a-b-03\ndate: 2021-08-13\ntitle: Theirs\nminutes: 30\n' },
		});
	});

	test('is not offered where the markers are not whole, or the name has no number', () => {
		assert.strictEqual(keepBoth('<<<<<<< a\nx\n=======\n', '2021-08-13-01.yaml', () => false), undefined);
		assert.strictEqual(keepBoth(conflict, 'sessions.yaml', () => false), undefined);
	});
});
