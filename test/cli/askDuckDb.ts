/*
 * Runs SQL in the folder that it is started in, in a process of its own, so that its memory can be told apart. Takes `{setup, queries}`
 * and prints a line for each row, `{query, row}`, and one for each query, `{query, ms}`; the last is `{megabytes}`, the most it took.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

const { setup, queries } = JSON.parse(readFileSync(0, 'utf8')) as { readonly setup: string; readonly queries: readonly string[] };

function plain(value: DuckDBValue): unknown {
	if (typeof value === 'bigint') {
		return Number(value);
	}
	// What is no number must not pass for null, as it does in JSON.
	return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ? value : value.toString();
}

async function print(lines: readonly object[]): Promise<void> {
	if (!process.stdout.write(lines.map(line => JSON.stringify(line) + '\n').join(''))) {
		await once(process.stdout, 'drain');
	}
}

async function ask(): Promise<void> {
	const connection = await (await DuckDBInstance.create('mentoring.duckdb')).connect();
	await connection.run(setup);
	for (const [query, sql] of queries.entries()) {
		const began = performance.now();
		const result = await connection.stream(sql);
		const names = result.columnNames();
		for await (const rows of result.yieldRows()) {
			await print(rows.map(row => ({ query, row: Object.fromEntries(row.map((value, i) => [names[i]!, plain(value)])) })));
		}
		await print([{ query, ms: Math.round(performance.now() - began) }]);
	}
	await print([{ megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }]);
}

void ask();
