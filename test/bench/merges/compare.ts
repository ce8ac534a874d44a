import { execFileSync } from 'node:child_process';
import { problemsOf } from '../../../src/core/analysis/problems/problems';
import type { FolderQuestion } from '../../../src/core/merge/folder/folder';
import { groupBy } from '../../../src/core/text/collections';
import { drawFrom } from '../programme/draw';
import { branchesOf } from './branches';
import { mergeWithGit } from './gitMerges';
import { merged, programmeOf, type Texts } from './mergedFolder';

/*
 * Compares Git's own merge with ours on pairs of branches that two people could have made of one programme: how many have a conflict there
 * and a question here, and how many have a problem after a merge that neither side had. Prints the figures, and tables for the docs.
 */
const count = 500;
const all = Array.from({ length: count }, (_, seed) => branchesOf(drawFrom(seed)));
const gits = mergeWithGit(all);
const questions: (readonly FolderQuestion[])[] = [];
const times: number[] = [];
const added: Record<'git' | 'ours', (readonly string[])[]> = { git: [], ours: [] };
for (const [i, branches] of all.entries()) {
	const began = performance.now();
	const result = merged(branches);
	times.push(performance.now() - began);
	questions.push(result.questions);
	const [git, before] = [gits[i], [branches.ours, branches.theirs].map(problemsIn)];
	added.ours.push(addedProblems(result.texts, before));
	added.git.push(git && git.conflicts.length === 0 ? addedProblems(git.texts, before) : []);
}
times.sort((a, b) => a - b);
const isConflict = gits.map(({ conflicts }) => conflicts.length > 0);
const isQuestion = questions.map(({ length }) => length > 0);
const both = numberOf(isConflict.map((each, i) => each && isQuestion[i] === true));
const figures = {
	pairs: count,
	conflict: numberOf(isConflict),
	files: gits.flatMap(({ conflicts }) => conflicts).length,
	question: numberOf(isQuestion),
	questions: questions.flat().length,
	about: Object.fromEntries([...groupBy(questions.flat(), ({ about }) => about)].map(([about, of]) => [about, of.length])),
	both,
	problems: { git: numberOf(added.git.map(({ length }) => length > 0)), ours: numberOf(added.ours.map(({ length }) => length > 0)) },
	milliseconds: { median: times[Math.floor(count / 2)], longest: times.at(-1) },
};
const version = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim().replace('git version ', '');
console.log(JSON.stringify({
	...figures,
	tables: { 'docs/together.md': englishTable(), 'docs/id/bekerja-bersama.md': indonesianTable() },
}, null, '\t'));

function englishTable(): string {
	return [
		`| Of ${String(count)} pairs of versions | Git ${version} | Mentor Notes |`,
		'|---|---|---|',
		`| merged without anybody’s help | ${String(count - figures.conflict)} | ${String(count - figures.question)} |`,
		`| need a person | ${String(figures.conflict)}, with marker lines in ${String(figures.files)} files | ${String(figures.question)}, with ${String(figures.questions)} questions in words |`,
		`| have a problem after it that neither side had | ${String(figures.problems.git)} of ${String(count - figures.conflict)} | ${String(figures.problems.ours)} |`,
		'',
		`Of the ${String(figures.conflict)} that Git leaves to a person, ${String(figures.conflict - both)} need no question here. `
			+ `Of those that Git merges by itself, ${String(figures.question - both)} are asked here.`,
	].join('\n');
}

function indonesianTable(): string {
	return [
		`| Dari ${String(count)} pasang versi | Git ${version} | Mentor Notes |`,
		'|---|---|---|',
		`| digabungkan tanpa bantuan siapa pun | ${String(count - figures.conflict)} | ${String(count - figures.question)} |`,
		`| memerlukan orang | ${String(figures.conflict)}, dengan baris penanda di ${String(figures.files)} berkas | ${String(figures.question)}, dengan ${String(figures.questions)} pertanyaan dalam kata-kata |`,
		`| sesudahnya memiliki masalah yang tidak ada di kedua pihak | ${String(figures.problems.git)} dari ${String(count - figures.conflict)} | ${String(figures.problems.ours)} |`,
		'',
		`Dari ${String(figures.conflict)} yang diserahkan Git kepada orang, ${String(figures.conflict - both)} tidak memerlukan pertanyaan di sini. `
			+ `Dari yang digabungkan Git sendiri, ${String(figures.question - both)} ditanyakan di sini.`,
	].join('\n');
}

function numberOf(values: readonly boolean[]): number {
	return values.filter(value => value).length;
}

/** The codes of problems that a merged programme has and neither side had. */
function addedProblems(texts: Texts, before: readonly (readonly string[])[]): readonly string[] {
	return problemsIn(texts).filter(problem => !before.some(each => each.includes(problem))).map(problem => problem.split(' ')[0] ?? '');
}

function problemsIn(texts: Texts): readonly string[] {
	const { index, programme, parsed } = programmeOf(texts);
	return index.filesOf(programme.folder).flatMap(file =>
		problemsOf(file, programme, '2021-09-30', uri => parsed.get(uri)).map(({ code, value }) => `${code} ${value ?? ''}`));
}
