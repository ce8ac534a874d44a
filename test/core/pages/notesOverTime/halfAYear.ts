/** The templates of the notes, in turn, with the headings that each has for next steps, feelings and findings. */
const templates = [
	{ template: 'gibbs', next: 'Action plan', feelings: 'Feelings' },
	{ template: 'driscoll', next: 'Sekarang apa?' },
	{ template: '4p', next: 'Penerapan', feelings: 'Perasaan', learning: 'Pembelajaran' },
	{ template: 'ours', next: 'Janji saya', feelings: 'Perasaan' },
	{ template: undefined, next: 'Langkah berikutnya', learning: 'Findings' },
] as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** Half a year of a mentee's notes, five a month, each with another template, and what her mentor shared with her and did not. */
export const halfAYear: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Half a year\nlanguage: en\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n    aliases: [Sari D.]\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - id: g1\n    text: Lead a meeting\n  - id: g2\n    text: Write clearly\n',
	'templates/ours.md': '---\nname: Ours\n---\n# {{session.title}}\n\n## Perasaan\n\n## Janji saya\n',
	...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [
		`sessions/budi-sari/2021-${two(1 + Math.floor(i / 5))}-${two(1 + i % 5 * 6)}-01.yaml`,
		[
			`id: s${String(i)}`, `date: 2021-${two(1 + Math.floor(i / 5))}-${two(1 + i % 5 * 6)}`, `title: Session ${String(i)}`, 'pair: budi-sari',
			...(i % 3 === 0 ? [] : [`goals: [${i % 3 === 1 ? 'g1' : 'g1, g2'}]`]),
			'actions:', '  - id: a1', `    text: Action ${String(i)}`, `    state: ${['done', 'open', 'dropped', 'doing'][i % 4]!}`, '',
		].join('\n'),
	])),
	...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`private/reflections/budi-sari/n${two(i)}.md`, noteText(i)])),
	'reflections/budi-sari/budi-shared.md': '---\nauthor: budi\nsession: s3\nvisibility: pair\ntemplate: gibbs\n---\n# What Budi shared\n\n## Feelings\n\nBudi felt this.\n',
	'private/reflections/budi-sari/budi-own.md': '---\nauthor: budi\nsession: s4\nvisibility: private\ntemplate: gibbs\n---\n# Canary\n\n## Feelings\n\nCanary words of Budi.\n',
	'reflections/budi-sari/budi-silent.md': '---\nauthor: budi\nsession: s4\ntemplate: gibbs\n---\n# Canary\n\n## Feelings\n\nCanary words of Budi.\n',
};

/** The sections of a note: its next step is an action, ticked, or nothing is known of it. */
function noteText(i: number): string {
	const { template, next, ...others } = templates[i % 5]!;
	const day = `2021-${two(1 + Math.floor(i / 5))}-${two(1 + i % 5 * 6)}-01`;
	const step = [
		`- Step ${String(i)} → [action a1](../../../sessions/budi-sari/${day}.yaml)`, `- [x] Step ${String(i)}`, `Step ${String(i)},\non two *lines*.`,
	][i % 3]!;
	return [
		'---', `author: ${i % 2 === 0 ? 'sari' : 'Sari D.'}`, `session: s${String(i)}`, 'visibility: private',
		...(template === undefined ? [] : [`template: ${template}`]), `language: ${i % 2 === 0 ? 'en' : 'id'}`, '---', `# Note ${String(i)}`, '',
		...Object.values(others).flatMap(heading => [`## ${heading}`, '', `${heading} of note ${String(i)}.`, '']),
		`## ${next}`, '', step, '',
	].join('\n');
}
