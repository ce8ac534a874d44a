import { problemsOf } from '../../../src/core/analysis/problems/problems';
import type { FolderQuestion } from '../../../src/core/merge/folder/folder';
import { groupBy } from '../../../src/core/text/collections';
import { drawFrom } from '../programme/draw';
import { branchesOf } from './branches';
import { mergeWithGit } from './gitMerges';
import { merged, programmeOf, type Texts } from './mergedFolder';

/*
 * Compares Git's own merge with ours on pairs of branches that two people could have made of one programme: how many have a conflict there
 * and a question here, and how many have a problem after a merge that neither side had. The first argument is their number.
 */
const count = Number(process.argv[2] ?? 500);
const all = Array.from({ length: count }, (_, seed) => branchesOf(drawFrom(seed)));
const gits = mergeWithGit(all);
const questions: (readonly FolderQuestion[])[] = [];
const times: number[] = [];
const added: Record<'git' | 'ours', string[][]> = { git: [], ours: [] };
for (const [i, branches] of all.entries()) {
	const began = performance.now();
	const result = merged(branches);
	times.push(performance.now() - began);
	questions.push(result.questions);
	const [git, before] = [gits[i], [branches.ours, branches.theirs].map(problemsIn)];
	added.ours.push(addedProblems(result.texts, before));
	added.git.push(git && git.conflicts.length === 0 ? addedProblems(git.texts, before) : []);
}
const conflicting = gits.filter(({ conflicts }) => conflicts.length > 0);
times.sort((a, b) => a - b);
console.log(JSON.stringify({
	pairs: count,
	git: { conflicting: conflicting.length, files: conflicting.flatMap(({ conflicts }) => conflicts).length, added: summaryOf(added.git) },
	ours: {
		asked: questions.filter(({ length }) => length > 0).length,
		questions: questions.flat().length,
		about: Object.fromEntries([...groupBy(questions.flat(), ({ about }) => about)].map(([about, of]) => [about, of.length])),
		added: summaryOf(added.ours),
	},
	conflictWithoutQuestion: gits.filter(({ conflicts }, i) => conflicts.length > 0 && questions[i]?.length === 0).length,
	questionWithoutConflict: gits.filter(({ conflicts }, i) => conflicts.length === 0 && questions[i]?.length !== 0).length,
	ms: { median: times[Math.floor(count / 2)], most: times.at(-1) },
}, null, '\t'));

function summaryOf(problems: readonly (readonly string[])[]): object {
	const codes = groupBy(problems.flatMap((each, seed) => each.map(code => ({ code, seed }))), ({ code }) => code);
	return {
		merges: problems.filter(({ length }) => length > 0).length,
		codes: Object.fromEntries([...codes].map(([code, of]) => [code, of.map(({ seed }) => seed).join(' ')])),
	};
}

/** The codes of problems that a merged programme has and neither side had. */
function addedProblems(texts: Texts, before: readonly (readonly string[])[]): string[] {
	return problemsIn(texts).filter(problem => !before.some(each => each.includes(problem))).map(problem => problem.split(' ')[0] ?? '');
}

function problemsIn(texts: Texts): readonly string[] {
	const { index, programme } = programmeOf(texts);
	return index.filesOf(programme.folder).flatMap(({ uri }) => index.parsed(uri) ?? []).flatMap(file =>
		problemsOf(file, programme, '2021-09-30', uri => index.parsed(uri)).map(({ code, value }) => `${code} ${value ?? ''}`));
}
