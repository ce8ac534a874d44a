import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/files/parseFile';
import { planProgramme } from '../../../../src/core/plans/programme/planProgramme';
import { programmeFileLike } from '../../../../src/core/plans/programme/programmeLike';
import { programmeIn, root } from '../../folder';

const text = `# Program mentoring kami. Koordinator: Rina Wulandari, rina@kantor.example
id: belajar-2025
name: Belajar Bersama 2025 # nama lengkap
language: id
timezone: WITA

# Angkatan: pasangan yang mulai
# dan selesai bersama.
cohorts:
  - id: a1 # Sari masuk di sini
    name: Angkatan 1
    start: 2025-01-06
    end: 2025-06-30
    milestones:
      - {id: tengah, after_days: 90, template: tengah}
nilai: berakhlak
kontak: 0812-3456-7890
# Sari minta ini diubah
# sejak Februari.
policy:
  # Sekian hari tanpa bertemu.
  stale_after_days: 28 # usul Budi
  jp: {per: minutes, value: 45, source: Peraturan 1}
  certificate:
    sessions: 6
    by: Rina
letterhead:
  organisation: BPSDM
  logo: ../logo.png
signers:
  - name: Rina Wulandari
    position: Kepala Bidang
    nip: "198001012005012001"
sessions:
  - date: 2025-02-01
    mentee: sari
`;
const head = `id: belajar-bersama-2026
name: "Belajar Bersama: 2026" # nama lengkap
language: id
timezone: WITA

# Angkatan: pasangan yang mulai
# dan selesai bersama.
`;
const rest = `nilai: berakhlak
policy:
  # Sekian hari tanpa bertemu.
  stale_after_days: 28
  jp: {per: minutes, value: 45, source: Peraturan 1}
  certificate:
    sessions: 6
letterhead:
  organisation: BPSDM
  logo: ../../logo.png
signers:
  - name: Rina Wulandari
    position: Kepala Bidang
    nip: "198001012005012001"
`;

suite('A programme that is like an earlier one', () => {
	const people = 'people:\n  - {id: budi, name: "Dr. Budi Santoso, M.Si."}\n  - {id: sari, name: Sari}\n  - {id: rina, name: Rina Wulandari}\n';
	const like = async (earlierText: string, cohort = '', others: Readonly<Record<string, string>> = {}): Promise<string | undefined> => {
		const earlier = await programmeIn({ '2025/programme.yaml': earlierText, '2025/people.yaml': people, ...others });
		return programmeFileLike({ earlier, text: earlierText, uri: `${root}/new/deep/programme.yaml`, name: 'Belajar Bersama: 2026', cohort });
	};

	test('has its set-up, another name and id, a cohort with the milestones of the last one, and the comments that name no one', async () => {
		assert.strictEqual(
			await like(text, 'Angkatan 2'),
			`${head}cohorts:\n  - id: angkatan-2\n    name: Angkatan 2\n    milestones:\n      - id: tengah\n        after_days: 90\n        template: tengah\n${rest}`,
		);
		assert.strictEqual(await like(text.replaceAll('\n', '\r\n'), ''), (head + rest).replaceAll('\n', '\r\n'));
	});

	test('without a cohort of its own has none', async () => {
		assert.strictEqual(await like(text), head + rest);
		assert.strictEqual(await like('name: P\n', 'Cohort 1'), 'id: belajar-bersama-2026\nname: "Belajar Bersama: 2026"\ncohorts:\n  - id: cohort-1\n    name: Cohort 1\n');
	});

	test('is not made of a text that can’t be edited', async () => {
		assert.strictEqual(await like(`${text}---\nother: document\n`), undefined);
		assert.strictEqual(await like('name: [P\n'), undefined);
		assert.strictEqual(await like('? [a, b]\n: c\nname: P\n'), undefined);
	});

	test('has no name, id, contact data, pair or session of the earlier one, wherever they are written, but in its signers; its settings stay', async () => {
		const letters = (min: number): fc.Arbitrary<string> =>
			fc.stringMatching(new RegExp(`^[bdfgjkqvwxz]{${String(min)},${String(min + 4)}}$`));
		const someone = fc.record({ id: letters(4), first: letters(5), last: letters(6), phone: fc.stringMatching(/^08\d{9}$/) });
		const said = fc.constantFrom('id', 'first', 'last', 'phone', 'mail');
		const place = fc.constantFrom('above', 'behind', 'inCohort', 'unknown', 'inPolicy', 'pairOfIds');
		await fc.assert(fc.asyncProperty(
			fc.uniqueArray(someone, { minLength: 2, maxLength: 4, selector: ({ id }) => id }),
			fc.array(fc.tuple(fc.nat(3), said, place), { maxLength: 6 }),
			async (all, mentions) => {
				const written = (n: number, what: 'id' | 'first' | 'last' | 'phone' | 'mail'): string => {
					const one = all[n % all.length]!;
					return what === 'mail' ? `${one.first}@kantor.example` : one[what];
				};
				const at = (wanted: string, line: (name: string) => string): string =>
					mentions.filter(([, , where]) => where === wanted).map(([n, what]) => line(written(n, what))).join('');
				const [one, two] = all as [typeof all[0], typeof all[0]];
				const earlier = `${at('above', name => `# ask ${name.toUpperCase()} first\n# and then go on\n\n`)}name: P${at('behind', name => ` # by ${name}`)}\n`
					+ `timezone: Asia/Jayapura\ncohorts:\n  - id: c1${at('inCohort', name => ` # ${name}`)}\n    name: ${one.first}’s\n`
					+ `competencies:\n  - id: k1\n    name: Listening\npolicy:\n${at('inPolicy', name => `  # agreed with ${name}\n`)}  stale_after_days: 28\n`
					+ at('pairOfIds', () => `# as ${one.id}-${two.id} does\n`)
					+ (mentions.some(([, , where]) => where === 'unknown') ? `contact:\n${at('unknown', name => `  - ${name}\n`)}` : '')
					+ `sessions:\n  - {date: 2025-02-01, mentee: ${two.id}}\nsigners:\n  - name: Xenia Xoro\n`;
				const peopleText = `people:\n${all.map(({ id, first, last, phone }) => `  - {id: ${id}, name: ${first} ${last}, phone: "${phone}"}\n`).join('')}`;
				const made = await like(earlier, 'Next', {
					'2025/people.yaml': peopleText, [`2025/pairs/${one.id}-${two.id}.yaml`]: `mentors: [${one.id}]\nmentees: [${two.id}]\n`,
				});
				assert.ok(made !== undefined);
				for (const { id, first, last, phone } of all) {
					assert.deepEqual([id, first, last, phone].filter(each => made.toLowerCase().includes(each)), [], made);
				}
				const { programme, problems, sessions } = parseText(`${root}/x/programme.yaml`, { kind: 'programme', folder: `${root}/x` }, made);
				const { uri, ...values } = programme!;
				assert.deepEqual({ ...values, uri: undefined, sessions: sessions.length, problems }, {
					id: 'belajar-bersama-2026', name: 'Belajar Bersama: 2026', timezone: 'Asia/Jayapura', cohorts: [{ id: 'next', name: 'Next' }],
					competencies: [{ id: 'k1', name: 'Listening' }], policy: { stale_after_days: 28 }, signers: [{ name: 'Xenia Xoro' }],
					uri: undefined, sessions: 0, problems: [],
				}, uri);
			},
		));
	});

	test('is planned with its own people, and with the files of the earlier one', () => {
		const files = [{ uri: `${root}/next/templates/own.md`, bytes: new Uint8Array([1]) }];
		const plan = planProgramme({
			parent: root, name: 'Next', language: 'en', timezone: 'Asia/Jakarta', mentor: '', mentee: '', today: '2026-01-05', like: { text: 'name: Next\n', files },
		});
		assert.deepEqual(plan.create.map(({ uri }) => uri), [`${root}/next/programme.yaml`, `${root}/next/people.yaml`]);
		assert.deepEqual([plan.create[0]?.text, plan.attach], ['name: Next\n', files]);
		assert.match(plan.create[1]!.text, /^people: \[\]$/m);
	});
});
