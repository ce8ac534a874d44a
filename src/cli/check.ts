import { statSync } from 'node:fs';
import { resolve, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { problemsOf } from '../core/programme/crossProblems';
import { severityOf, startOfFile, type Problem } from '../core/record/problem';
import { chooseLanguage, describeProblem, wordsFor, type Words } from '../core/words/words';
import type { Day } from '../core/time/days';
import type { ExitCode, Output } from './output';
import { isDay, thisDay } from './present';
import { readRecord } from './readRecord';

interface Finding {
	readonly file: string;
	readonly problem: Problem;
}

/**
 * `mentor-notes check [folder] [--format text|json] [--language en|id] [--today …]`: every
 * problem of the record in a folder. Gives the exit code: 0, 1 when there are
 * errors, 2 when it was called wrongly.
 */
export async function check(args: readonly string[], { out, error, progress }: Output): Promise<ExitCode> {
	const asked = readArguments(args);
	const words = wordsFor(chooseLanguage(asked?.language, undefined, process.env['LANG'] ?? ''));
	if (!asked) {
		error(words.cli.usage);
		return 2;
	}
	const folder = resolve(asked.folder);
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		error(words.cli.noFolder(asked.folder));
		return 2;
	}
	const { findings, files } = await findProblems(folder, asked.today, progress);
	const errors = findings.filter(({ problem }) => severityOf(problem) === 'error').length;
	const warnings = findings.filter(({ problem }) => severityOf(problem) === 'warning').length;
	if (asked.format === 'json') {
		out(JSON.stringify({ version: 1, files, problems: findings.map(finding => ({ file: finding.file, ...finding.problem, severity: severityOf(finding.problem), message: describeProblem(finding.problem, words) })) }, null, '\t'));
	} else {
		findings.forEach(finding => { out(describe(finding, words)); });
		error(words.cli.summary(files, errors, warnings));
	}
	return errors > 0 ? 1 : 0;
}

interface Asked {
	readonly folder: string;
	readonly format: string;
	readonly today: Day;
	readonly language?: string;
}

function readArguments(args: readonly string[]): Asked | undefined {
	try {
		const { values: { format, language, today = thisDay() }, positionals: [command, folder = '.', ...more] } = parseArgs({
			args: [...args], allowPositionals: true,
			options: { format: { type: 'string', default: 'text' }, language: { type: 'string' }, today: { type: 'string' } },
		});
		const isFit = command === 'check' && more.length === 0 && ['text', 'json'].includes(format) && ['en', 'id', undefined].includes(language) && isDay(today);
		return isFit ? { folder, format, today, ...(language !== undefined && { language }) } : undefined;
	} catch {
		return undefined;
	}
}

function describe({ file, problem }: Finding, words: Words): string {
	const { line, character } = problem.range.start;
	return `${file}:${String(line + 1)}:${String(character + 1)} ${severityOf(problem)} ${problem.code} ${describeProblem(problem, words)}`;
}

async function findProblems(folder: string, today: Day, progress: Output['progress']): Promise<{ findings: readonly Finding[]; files: number }> {
	const { index, files, unreadable } = await readRecord(folder, progress);
	const shown = (uri: string): string => relative(folder, fileURLToPath(uri)) || '.';
	const findings: Finding[] = unreadable.map(uri => ({ file: shown(uri), problem: { code: 'folder.unreadable', range: startOfFile } }));
	for (const programme of index.programmes()) {
		for (const file of index.filesOf(programme.folder)) {
			findings.push(...problemsOf(file, programme, today).map(problem => ({ file: shown(file.uri), problem })));
		}
	}
	return { findings: findings.sort((a, b) => a.file.localeCompare(b.file) || a.problem.range.start.line - b.problem.range.start.line), files };
}
