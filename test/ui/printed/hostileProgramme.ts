import { stringify } from 'yaml';
import type { Programme } from '../../../src/core/programme/programme';
import { readMemory } from '../../core/folder';

/** Reads a programme whose texts are as bad as they can be: endless, from right to left, formulas, several lines, tags. */
export async function hostileProgramme(): Promise<Programme> {
	const names = [
		'W'.repeat(120), `Dr. ${'Kusumawardhani '.repeat(7)}, S.Sos., M.AP.`, 'عبد الرحمن بن محمد \u202eالله', '=HYPERLINK("https://example.org")',
		'Satu\nDua\r\nTiga', '<script>alert(1)</script>', '</style><img src=x onerror=alert(1)>', '👩\u200d👩\u200d👧\u200d👦'.repeat(40),
	];
	const texts = names.join(' ');
	const [programme] = (await readMemory({
		'programme.yaml': stringify({
			name: texts, cohorts: [{ id: 'a', name: texts, end: '2021-11-12' }], policy: { stale_after_days: 1, jp: { per: 'day', value: '1', source: texts } },
			letterhead: { organisation: texts, unit: names[0], address: names.join('\n') }, signers: names.map(name => ({ name, position: name, nip: name })),
		}),
		'people.yaml': stringify({ people: names.map((name, i) => ({ id: `p${String(i)}`, name, nip: name, position: name, unit: name })) }),
		...Object.fromEntries(names.map((_, i) => [`pairs/x${String(i)}.yaml`, stringify({
			mentees: [`p${String(i)}`], mentors: [`p${String((i + 1) % names.length)}`, `p${String((i + 2) % names.length)}`], cohort: 'a',
			sessions: [{ id: `s${String(i)}`, date: '2021-09-01', approved: { by: `p${String(i)}` }, actions: [{ owner: `p${String(i)}`, evidence: names }] }],
		})])),
	})).programmes();
	return programme!;
}
