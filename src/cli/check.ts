import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { missingFiles } from '../core/analysis/problems/missingFiles';
import { problemsOf } from '../core/analysis/problems/problems';
import type { Programme } from '../core/programme/programme';
import { type Problem, severityOf } from '../core/record/problem';
import { plainText } from '../core/text/plainText';
import { describeProblem, type Words } from '../core/words/words';
import type { Day } from '../core/time/days';
import { DiskFiles } from '../disk/diskFiles';
import { folderAt, nothingIn, type Asked } from './asked';
import type { ExitCode, Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';
import { wordsOf } from './wordsOf';

interface Finding {
	readonly file: string;
	readonly problem: Problem;
}

/**
 * Runs `mentor-notes check`, which lists all problems of a record. Returns the exit code: 0, or 1 when there are errors. Throws a
 * `UsageError` where there is nothing to read.
 */
export async function check({ folder: typed, options }: Asked<'check'>, { write, error, progress }: Output): Promise<ExitCode> {
	const { language, today, format } = options;
	const folder = folderAt(typed, wordsOf(language));
	const { findings, files, programmes } = await findProblems(folder, today, progress);
	if (files === 0 && findings.length === 0) {
		throw nothingIn(typed, wordsOf(language));
	}
	const words = wordsOf(language, programmes);
	const errors = findings.filter(({ problem }) => severityOf(problem) === 'error').length;
	const warnings = findings.filter(({ problem }) => severityOf(problem) === 'warning').length;
	if (format === 'json') {
		await write(`${JSON.stringify(
			{
				version: 1,
				files,
				problems: findings.map(finding => ({
					file: finding.file,
					...finding.problem,
					severity: severityOf(finding.problem),
					message: describeProblem(finding.problem, words),
				})),
			},
			null,
			'\t',
		)}\n`);
	} else {
		await write(findings.map(finding => `${describe(finding, words)}\n`).join(''));
		error(words.cli.summary(files, errors, warnings));
	}
	return errors > 0 ? 1 : 0;
}

function describe({ file, problem }: Finding, words: Words): string {
	const { line, character } = problem.range.start;
	// File names may contain control characters, which a terminal would interpret.
	return `${plainText(file, 1_000)}:${String(line + 1)}:${String(character + 1)} ${severityOf(problem)} ${problem.code} ${describeProblem(problem, words)}`;
}

async function findProblems(
	folder: string, asked: Day | undefined, progress: Output['progress'],
): Promise<{ findings: readonly Finding[]; files: number; programmes: readonly Programme[] }> {
	const { index, parsed, files, unread } = await readRecord(folder, progress);
	const shown = (uri: string): string => relative(folder, fileURLToPath(uri)) || '.';
	const findings: Finding[] = unread.map(({ uri, problem }) => ({ file: shown(uri), problem }));
	const programmes = index.programmes();
	const disk = new DiskFiles();
	for (const programme of programmes) {
		const { today } = presentOf(programme, asked);
		for (const facts of index.filesOf(programme.folder)) {
			const file = parsed.get(facts.uri);
			const problems = [
				...problemsOf(facts, programme, today, uri => parsed.get(uri)),
				...file?.paths && !facts.copyOf ? await missingFiles(file, pathToFileURL(folder).toString(), disk) : [],
			];
			findings.push(...problems.map(problem => ({ file: shown(facts.uri), problem })));
		}
	}
	return {
		findings: findings.sort((a, b) => a.file.localeCompare(b.file) || a.problem.range.start.line - b.problem.range.start.line),
		files,
		programmes,
	};
}
