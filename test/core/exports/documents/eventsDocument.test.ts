import { assert } from 'chai';
import { stringify } from 'yaml';
import { pairsEvents, personsEvents } from '../../../../src/core/analysis/figures/events';
import { documentPage } from '../../../../src/core/exports/documents/document';
import { eventsDocument } from '../../../../src/core/exports/documents/eventsDocument';
import { finish } from '../../../../src/core/text/steps';
import { languages } from '../../../../src/core/text/language';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';
import { hostileTexts } from '../../../hostileTexts';

const today = '2021-10-04';
const files: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Program Contoh\ncohorts:\n  - {id: one, name: Angkatan I}\n',
	'people.yaml': 'people:\n  - {id: budi, name: "Dr. Budi, M.Si.", phone: "0812000"}\n',
	'pairs/a.yaml': 'mentors: [budi]\nmentees: [Sari]\ncohort: one\nstart: 2021-08-01\n',
	'sessions/a/1.yaml': 'date: 2021-08-13\ntitle: Rahasia\nminutes: 60\nactions:\n  - {text: Rahasia, owner: Sari}\n',
};

async function pages(contents: Readonly<Record<string, string>>): Promise<readonly string[]> {
	const programme = await programmeIn(contents);
	const now = noon(today);
	const [pair] = programme.pairs.values();
	return languages.flatMap(language => {
		const words = wordsFor(language);
		const ofPerson = finish(personsEvents(programme, 'budi', now));
		return [
			documentPage(eventsDocument({ pair: pair! }, pairsEvents(programme, pair!, now), { today }, words), words),
			documentPage(eventsDocument({ person: 'budi' }, ofPerson, { today }, words), words),
		];
	});
}

const nameOfTag = (tag: string): string => /^<\/?[^\s>]*/.exec(tag)?.[0] ?? '';

suite('The events of a pair or person, to print', () => {
	test('have who they are about and each event with its day, oldest first, and nothing that people wrote or their contact', async () => {
		const [pair = '', person = ''] = await pages(files);
		const text = pair.replace(/<style>[^]*?<\/style>/, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
		assert.match(text, /Sari .*Dr\. Budi, M\.Si\. .*Program Contoh · Angkatan I .*Mon 4 Oct 2021/);
		assert.match(text, /Sun 1 Aug 2021 Pair Sari – Budi begins Fri 13 Aug 2021 Session Sari – Budi held, 60 min Fri 13 Aug 2021 Action Sari open/);
		assert.ok(!person.includes('Action'), 'the action is another’s');
		assert.notMatch(pair + person, /Rahasia|0812000/);
	});

	test('hold no tag and no reading order of what is from files, whatever that is', async () => {
		const all = hostileTexts();
		const allowed = new Set((await pages(files)).flatMap(page => page.match(/<[^>]*>/g) ?? []).map(nameOfTag)).add('<wbr');
		const at = (n: number): string => all[n % all.length]!;
		for (let n = 0; n < all.length; n += 12) {
			const made = await pages({
				...files, 'programme.yaml': stringify({ name: at(n) }), 'people.yaml': stringify({ people: [{ id: 'budi', name: at(n + 1) }] }),
				'pairs/a.yaml': stringify({ mentors: ['budi'], mentees: [at(n + 2)], start: '2021-08-01', goals: [{ id: at(n + 3), updates: [{ on: '2021-09-01', percent: 4 }] }] }),
			});
			for (const page of made) {
				const tags = page.replace(/<style>[^]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
				assert.deepEqual(tags.filter(tag => !allowed.has(nameOfTag(tag)) || / on\w+=/.test(tag)), [], String(n));
				assert.notMatch(page, /[\u202a-\u202e]/, String(n));
			}
		}
	});
});
