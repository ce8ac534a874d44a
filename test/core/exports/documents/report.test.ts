import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { stringify } from 'yaml';
import { reportJson } from '../../../../src/core/exports/tables/reportJson';
import { documentPage, issuerOf } from '../../../../src/core/exports/documents/document';
import { programmeReport } from '../../../../src/core/exports/documents/report';
import { sessionsNdjson } from '../../../../src/core/exports/tables/sessionsNdjson';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import type { Scope } from '../../../../src/core/analysis/figures/scope';
import type { Programme } from '../../../../src/core/programme/programme';
import { wordsFor } from '../../../../src/core/words/catalogues';
import type { Words } from '../../../../src/core/words/words';
import { noon, programmeIn } from '../../folder';

const now = noon('2021-06-15');
const reportOn = (programme: Programme, words: Words): string =>
	documentPage(programmeReport([{ programme, figures: figuresOf(programme, {}, now), ...issuerOf(programme, now) }], words), words);
const pageOf = async (files: Readonly<Record<string, string>>, language: 'en' | 'id' = 'en'): Promise<string> =>
	reportOn(await programmeIn(files), wordsFor(language));
const linesOf = async (files: Readonly<Record<string, string>>): Promise<readonly Record<string, unknown>[]> =>
	[...sessionsNdjson(await programmeIn(files), now)].map(line => JSON.parse(line) as Record<string, unknown>);

/** Everything that people write, each with a word that is nowhere else. */
const written = {
	'programme.yaml': 'name: P\nvalues: berakhlak\n', 'people.yaml': 'people:\n  - id: budi\n    name: Budi\n    email: KENARI@x.id\n    phone: KENARI\n    nip: KENARI\n',
	'pairs/p.yaml': stringify({
		mentors: ['budi'],
		mentees: ['Sari'],
		agreement: { confidentiality: 'KENARI' },
		goals: [
			{
				id: 'g1',
				text: 'KENARI',
				why: 'KENARI',
				measure: 'KENARI',
				evidence: ['KENARI'],
				updates: [{ on: '2021-06-01', percent: 10, comment: 'KENARI' }],
			},
		],
	}),
	'sessions/p/1.yaml': stringify({
		date: '2021-06-01', title: 'KENARI', place: 'KENARI', speakers: [
			{ name: 'KENARI', role: 'KENARI' },
		], topics: ['KENARI'], values: ['adaptif', 'KENARI'], goals: ['g1', 'KENARI'], agenda: {
			mentor: ['KENARI'],
			mentee: ['KENARI'],
		}, summary: 'KENARI',
		decisions: ['KENARI'], actions: [
			{ id: 'a1', text: 'KENARI', owner: 'budi', evidence: ['KENARI'] },
		], links: [{ title: 'KENARI', url: 'https://KENARI' }], history: [{ why: 'KENARI' }],
	}),
	'sessions/p/2.yaml': 'title: KENARI\ndate: KENARI\n', 'reflections/p/n.md': '---\nsession: 1\nauthor: Sari\nvisibility: pair\n---\n# KENARI\n\nKENARI\n', 'private/reflections/p/KENARI.md': '---\nauthor: Sari\n---\n# KENARI\n', 'private/reflections/p/KENARI2.md': '---\nbroken',
};

suite('The report and the sessions', () => {
	test('hold nothing of what people wrote, in any form', async () => {
		const programme = await programmeIn(written);
		const figures = figuresOf(programme, {}, now);
		assert.strictEqual(figures.broken.length, 1);
		for (const text of [reportJson([figures]), reportOn(programme, wordsFor('id')), [...sessionsNdjson(programme, now)].join('\n')]) {
			assert.match(text, /Budi/i);
			assert.notMatch(text, /KENARI/);
		}
	});

	test('give a line a session, with what was written only counted', async () => {
		assert.deepEqual(await linesOf(written), [{
			version: 1, programme: 'P', programmeName: 'P', session: '1', pair: 'p', date: '2021-06-01', status: 'done', state: 'held', mentors: ['budi'], mentees: ['Sari'], attendance: [],
			values: ['adaptif'], otherValues: 1, goals: ['g1'], otherGoals: 1, topics: 1, speakers: 1, decisions: 1, actions: 1, openActions: 1, carried: 0, reschedules: 1, approved: false, overdueActions: 0, knownReflections: 1,
		}]);
	});

	test('are made one line at a time, so that a reader can stop', async () => {
		const lines = sessionsNdjson(
			await programmeIn({
				'programme.yaml': 'name: P\n',
				'sessions/x/1.yaml': 'date: 2021-06-01\n',
				'sessions/x/2.yaml': 'date: 2021-06-02\n',
			}),
			now,
		);
		assert.match(String(lines.next().value), /"2021-06-01"/);
		assert.strictEqual(lines.return().done, true);
	});
});

suite('The report as a page', () => {
	test('runs no script and loads nothing, and every table has a caption and heads', async () => {
		const html = await pageOf(written, 'id');
		assert.match(
			html,
			/<html lang="id">[^]*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/,
		);
		assert.notMatch(html, /<script|<img|<link|<iframe|src=|href=|@import|url\(| on\w+=/);
		const tables = html.match(/<table>[^]*?<\/table>/g) ?? [];
		// By mentor, the charts that have something to draw, and the pairs.
		assert.strictEqual(tables.length, 5);
		for (const table of tables) {
			assert.match(
				table,
				/^<table>\n<caption>(?:[^<]+|<span class="hidden">[^<]+<\/span>)<\/caption>\n<thead>\n<tr>(?:<th scope="col"(?: class="number")?(?: style="width: \d+%")?>[^<]+<\/th>)+<\/tr>/,
			);
			const heads = table.match(/scope="col"/g)!.length;
			(table.split('<tbody>')[1]!.match(/<tr>.*<\/tr>/g)
				?? []).forEach(row => { assert.strictEqual(row.match(/<t[hd]/g)!.length, heads, row); });
		}
	});

	test('says once how JP are counted: according to the source that the programme names, else as the programme has set', async () => {
		const withRule = (file: string, language?: 'id'): Promise<string> => pageOf({ 'programme.yaml': file, 'pairs/p.yaml': 'mentors: [a]\n' }, language);
		const named = await withRule('policy: {jp: {per: meeting, value: "1,5", source: "Keputusan <1>."}}\n');
		assert.match(named, />JP are counted as each meeting = 1\.5 JP, according to Keputusan &lt;1&gt;\.</);
		assert.strictEqual(named.split('Keputusan').length, 2);
		assert.notMatch(named, /official/);
		assert.match(await withRule('policy: {jp_minutes: 45}\n', 'id'), />JP dihitung 45 menit = 1 JP, sebagaimana ditetapkan program ini\.</);
		assert.match(await withRule('name: P\n'), /has not set how mentoring counts as JP/);
		assert.match(await withRule('policy: {jp: {per: minutes, value: many}}\n'), /can’t be used/);
	});

	test('covers the year that was asked for, else the time of its cohorts, else from the first to the last session held', async () => {
		const cohorts = { a1: 'start: 2021-01-04, end: 2021-12-11', a2: 'start: 2021-03-04, end: 2022-02-28' };
		const files = (a2: string): Readonly<Record<string, string>> => ({
			'programme.yaml': `name: P\ncohorts: [{id: a1, ${cohorts.a1}}, {id: a2${a2}}, {id: a3, start: 2024-01-01}]\n`,
			'pairs/p.yaml': 'mentors: [Ana]\nmentees: [Edo]\ncohort: a1\n', 'pairs/q.yaml': 'mentors: [Ana]\nmentees: [Eka]\ncohort: a2\n',
			...Object.fromEntries(['2021-02-03', '2021-04-05', '2021-05-01\nstatus: cancelled', '2021-12-01\nstatus: scheduled'].map((of, i) =>
				[`sessions/p/${String(i)}.yaml`, `date: ${of}\n`])),
		});
		const period = async (a2: string, scope: Scope): Promise<string | undefined> => {
			const programme = await programmeIn(files(a2));
			const reported = { programme, figures: figuresOf(programme, scope, now), ...issuerOf(programme, now) };
			return /<dt>Period<\/dt><dd><bdi>(.*?)<\/bdi>/.exec(documentPage(programmeReport([reported], wordsFor('en')), wordsFor('en')))?.[1];
		};
		assert.strictEqual(await period(`, ${cohorts.a2}`, {}), '4 January 2021 to 28 February 2022');
		assert.strictEqual(await period(`, ${cohorts.a2}`, { cohort: 'a1' }), '4 January 2021 to 11 December 2021');
		assert.strictEqual(await period(', start: 2021-03-04', {}), 'February 2021 to April 2021');
		assert.match(await period(`, ${cohorts.a2}`, { year: 2021 }) ?? '', /2021$/);
	});

	test('says of what can’t be read only how much it is, neither its file nor why', async () => {
		const html = await pageOf({
			'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'mentors: [Ana]\nmentees: [Edo]\n', 'sessions/rusak/1.yaml': 'title: "open\ndate: 2021-06-01\n',
		}, 'id');
		assert.match(html, /<li><bdi>1 catatan belum dapat dibaca sehingga angkanya mungkin terlalu kecil\.<\/bdi><\/li>/);
		assert.notMatch(html, /rusak|\.yaml|yaml\.|syntax/);
	});

	test('on a cohort without pairs says so, without figures and signatures', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: P\ncohorts: [{id: a1, name: Satu}, {id: a4, name: Empat}]\n', 'pairs/p.yaml': 'mentors: [Ana]\nmentees: [Edo]\ncohort: a1\n',
		});
		const reported = { programme, figures: figuresOf(programme, { cohort: 'a4' }, now), ...issuerOf(programme, now) };
		const html = documentPage(programmeReport([reported], wordsFor('en')), wordsFor('en'));
		assert.match(html, /<p><bdi>“Empat” has no pairs yet, so there is nothing to report\.<\/bdi><\/p>/);
		assert.notMatch(html, /<h2>|<table>|<div class="signatures">/);
	});

	test('shows no chart that has nothing to show', async () => {
		const files = { 'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'mentors: [Ana]\nmentees: [Edo]\n' };
		assert.notMatch(await pageOf(files), /<figure>|<h2>Charts/);
		const met = await pageOf({ ...files, 'sessions/p/1.yaml': 'date: 2021-06-01\n' });
		assert.strictEqual(met.match(/<figure>/g)?.length, 2);
		assert.strictEqual(met.match(/<figure>[^]*?<svg/g)?.length, 2);
	});

	test('gives all numbers of a column the same decimals, and aligns them with their head', async () => {
		const html = await pageOf({
			'programme.yaml': 'name: P\npolicy: {jp_minutes: 45}\n',
			...Object.fromEntries([30, 45, 60].flatMap((minutes, i) => [
				[`pairs/p${String(i)}.yaml`, `mentors: [Ana]\nmentees: [Edo ${String(i)}]\n`], [`sessions/p${String(i)}/1.yaml`, `date: 2021-06-0${String(i + 1)}\nminutes: ${String(minutes)}\n`],
			])),
		});
		const [pairs] = /<h2>Pairs[^]*$/.exec(html) ?? [];
		assert.match(pairs ?? '', /<th scope="col">Mentee<\/th>|<th scope="col" class="number">Hours<\/th>/);
		assert.deepEqual([...(pairs ?? '').matchAll(/Edo \d.*/g)].map(([row]) => [...row.matchAll(/<td class="number">(.*?)<\/td>/g)].slice(1, 3).map(([, n]) => n)), [
			['0.50', '0.67'], ['0.75', '1.00'], ['1.00', '1.33'],
		]);
		assert.match(pairs ?? '', /<td class="short">3 Jun 2021<\/td>/);
	});

	test('says of what is not known that it is not known', async () => {
		const html = await pageOf({
			'programme.yaml': 'policy: {jp_minutes: 45}\n',
			'pairs/p.yaml': 'mentors: [a]\n',
			'sessions/p/1.yaml': 'date: 2021-06-01\n',
		});
		assert.match(html, /<dt>Session hours<\/dt><dd>not known \(without 1 session of unknown length\)<\/dd>/);
		assert.match(html, /<dt>JP<\/dt><dd>not known<\/dd>/);
	});

	test('of a pair with three hundred sessions has one row for them, and no person’s JP', async () => {
		const html = await pageOf({
			'programme.yaml': 'name: P\npolicy: {jp_minutes: 45}\n',
			'pairs/p.yaml': 'mentors: [Ana]\nmentees: [Edo]\n',
			'sessions/p/sessions.yaml': stringify({
				sessions: Array.from(
					{ length: 300 },
					(_, i) => ({ date: `2021-0${String(1 + i % 5)}-${String(1 + i % 28).padStart(2, '0')}`, minutes: 60 }),
				),
			}),
		});
		assert.strictEqual(html.match(/<th scope="row"><bdi>Edo<\/bdi><\/th>/g)?.length, 1);
		assert.match(html, /<bdi>Edo<\/bdi><\/th><td><bdi>Ana<\/bdi><\/td>.*<td class="number">300<\/td><td class="number">300<\/td><td class="number">400<\/td>/);
		assert.notMatch(html, /JP by person/);
	});

	test('names the mentee before the mentor, everyone by name, and each cohort by its name', async () => {
		const html = await pageOf({
			'programme.yaml': 'name: P\ncohorts: [{id: a1, name: Angkatan Satu}, {id: a2, name: Angkatan Dua}]\n',
			'people.yaml': 'people: [{id: m1, name: "Dr. Tono, M.Si."}, {id: t1, name: Sari}, {id: t2, name: Rina}]\n',
			'pairs/x-1.yaml': 'mentors: [m1]\nmentees: [t1]\ncohort: a1\nstart: 2021-06-01\n',
			'pairs/x-2.yaml': 'mentors: [m1]\nmentees: [t2]\ncohort: a2\nstart: 2021-06-01\n',
		});
		assert.notMatch(html.replace(/<style>[^]*<\/style>/, ''), /\b(?:x-[12]|m1|t[12]|a[12])\b/);
		assert.deepEqual([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text = '']) => text), ['<bdi>Angkatan Satu</bdi>', '<bdi>Angkatan Dua</bdi>']);
		assert.match(html, /<bdi>Rina<\/bdi><\/th><td><bdi>Dr\. Tono, M\.Si\.<\/bdi><\/td>/);
	});

	test('begins with what needs attention: who has not met, longest first, what is to be logged, and a cohort that ends soon', async () => {
		const html = await pageOf({
			'programme.yaml': 'name: P\ncohorts: [{id: a1, name: Satu, end: 2021-07-15}, {id: a2, name: Dua, end: 2021-07-16}]\n'
				+ 'policy: {stale_after_days: 10, alert_after_days: 20}\n',
			'pairs/a.yaml': 'mentors: [Ana]\nmentees: [Lama]\ncohort: a1\nstart: 2021-01-01\n',
			'pairs/b.yaml': 'mentors: [Ana]\nmentees: [Baru]\ncohort: a2\nstart: 2021-06-14\n',
			'pairs/c.yaml': 'mentors: [Ana]\nmentees: [Ada]\ncohort: a2\nstart: 2021-01-01\n',
			'pairs/d.yaml': 'mentors: [Ana]\nmentees: [Usai]\ncohort: a2\nstart: 2021-01-01\nstatus: completed\n',
			'sessions/c/1.yaml': 'date: 2021-06-14\n',
			'sessions/c/2.yaml': 'date: 2021-06-10\nstatus: scheduled\n',
		});
		const part = html.slice(html.indexOf('<h2>Needs attention'), html.indexOf('<h2>By cohort'));
		assert.deepEqual(
			[...part.matchAll(/<td class="number">(\d+)<\/td><th scope="row"><bdi>(.*?)<\/bdi>.*?<td class="number">(\d+)</g)]
				.map(([, number, who, days]) => [number, who, days]),
			[['1', 'Lama', '165'], ['2', 'Baru', '1']],
		);
		assert.deepEqual([...part.matchAll(/<li><bdi>(.*?)<\/bdi><\/li>/g)].map(([, line]) => line), [
			'1 session is to be logged: Ada – Ana.', '“Satu” ends on 15 July 2021, in 30 days: 1 pair is not completed.',
		]);
		assert.match(await pageOf({ 'programme.yaml': 'name: P\n', 'pairs/p.yaml': 'status: completed\n' }), /Nothing needs attention\./);
	});

	test('is a sheet for each programme, each with its own letterhead and signers', async () => {
		const programmes = await Promise.all(['Satu', 'Dua'].map(name => programmeIn({
			'programme.yaml': stringify({ name, letterhead: { organisation: `Kantor ${name}` }, signers: [{ name: `Kepala ${name}` }] }), 'pairs/p.yaml': 'mentors: [Ana]\n',
		})));
		const html = documentPage(programmeReport(
			programmes.map(programme => ({ programme, figures: figuresOf(programme, {}, now), ...issuerOf(programme, now) })), wordsFor('en'),
		), wordsFor('en'));
		assert.deepEqual(
			html.split('<article').slice(1).map(sheet => ['Kantor Satu', 'Kantor Dua', 'Kepala Satu', 'Kepala Dua'].filter(text => sheet.includes(text))),
			[['Kantor Satu', 'Kepala Satu'], ['Kantor Dua', 'Kepala Dua']],
		);
	});

	test('shows names that are tags or run from right to left as the text that they are', async () => {
		const hostile = Object
			.values(JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/xss/owasp-filter-evasion.json'), 'utf8')) as object)
			.flat()
			.map(entry => typeof entry === 'string' ? entry : JSON.stringify(entry));
		const allowed = /<(?!!DOCTYPE html>|\/?(?:html|head|title|style|body|main|article|section|h[123]|dl|dt|dd|wbr|br|table|caption|thead|tbody|tr|ul|li|p|bdi|div|figure|figcaption|details|summary|svg|g|text|rect|circle)>|div class="(?:charts(?: half)?|many|signatures|signer|ending)">|dl class="(?:facts|figures)">|article class="sheet" style="page: sheet0">|section class="notes">|span class="(?:hidden|blank)">|p class="(?:when|name)">|ul class="legend">|span class="mark [a-zA-Z]+">|\/span>|title>|(?:svg|g|line|rect|circle|text|polyline)(?: (?:class|viewBox|role|aria-label|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|text-anchor)="[^"<>]*")*\/?>|html lang="en">|meta (?:charset|http-equiv|name)="[^"<>]*"(?: content="[^"<>]*")?>|p class="quiet">|div class="scroll" role="group" tabindex="0" aria-label="[^"<>]*">|t[hd](?: scope="(?:col|row)")?(?: class="(?:number|end|short)")?(?: style="width: \d+%")?>|\/t[hd]>)/;
		for (const name of [...hostile, 'عبد \u202eالله', '"><script>alert(1)</script>', '=1+1']) {
			const html = await pageOf({
				'programme.yaml': stringify({ name, policy: { jp: { per: 'day', value: '1', source: name } }, cohorts: [{ id: name }] }),
				'pairs/p.yaml': stringify({ id: name, mentors: [name], mentees: [name], cohort: name }),
				'sessions/p/1.yaml': stringify({ pair: name, date: '2021-06-01' }),
			});
			assert.strictEqual(html.slice(allowed.exec(html)?.index ?? html.length).slice(0, 80), '', name);
			assert.notMatch(html, /\u202e/);
		}
		assert.match(await pageOf({ 'a.session.yaml': 'date: 2021-06-01\nmentee: عبد\n' }), /<th scope="row"><bdi>عبد<\/bdi><\/th>/);
	});
});
