import { assert } from 'chai';
import { nextStage } from '../../../../src/core/pages/brief/brief';
import { share, type Note } from '../../../../src/core/files/share';
import { programmeIn, root } from '../../folder';

/** What a note with that body says, its template among those of the programme. */
async function asked(
	body: string, template?: string, own: Readonly<Record<string, string>> = {},
): Promise<readonly [string, string] | undefined> {
	const programme = await programmeIn({ 'programme.yaml': 'name: P', ...own });
	const note: Note = {
		uri: `${root}/reflections/x.md`,
		visibility: 'pair',
		text: `---\nvisibility: pair\n---\n${body}`,
		...(template !== undefined && { template }),
	};
	const stage = nextStage(share(note, root)!, programme);
	return stage && [stage.heading, stage.content.html];
}

suite('What a note says of what comes next', () => {
	test('is the stage that its template calls so, in either language, whatever was added below it', async () => {
		assert.deepEqual(
			await asked('# T\n\n## What?\n\nfacts\n\n## Now what?\n\nfirst\n\nthen\n\n## Afterthought\n\nmore\n', 'driscoll@1'),
			['Now what?', '<p>first</p>\n<p>then</p>'],
		);
		assert.deepEqual(
			await asked('## Peristiwa\r\n\r\nx\r\n\r\n## Penerapan\r\n\r\nbertanya\r\n\r\n## Lain\r\n\r\ny\r\n', '4p'),
			['Penerapan', '<p>bertanya</p>'],
		);
	});

	test('is nothing where that stage was left empty or taken out', async () => {
		assert.deepEqual(await asked('## What?\n\nfacts\n\n## Now what?\n<!-- What will you do? -->\n\n', 'driscoll'), ['Now what?', '']);
		assert.deepEqual(await asked('## What?\n\nfacts\n', 'driscoll'), ['Now what?', '']);
	});

	test('else its last stage: without a template, in a model that asks for no next step, in a programme’s own template', async () => {
		assert.deepEqual(await asked('## One\n\nx\n\n## Two\n\ny\n'), ['Two', '<p>y</p>']);
		assert.deepEqual(await asked('## Situation\n\nx\n\n## Impact\n\ny\n', 'sbi'), ['Impact', '<p>y</p>']);
		assert.deepEqual(
			await asked('## Plan\n\nx\n\n## Mine\n\ny\n', 'ours', { 'templates/ours.md': '---\nname: Ours\n---\n## Before\n\n## Plan\n' }),
			['Plan', '<p>x</p>'],
		);
	});

	test('a heading in a code block is none, and a note without stages says nothing', async () => {
		assert.deepEqual(await asked('## Last\n\n```\n## not\n```\n'), ['Last', '<pre><code>## not\n</code></pre>']);
		assert.strictEqual(await asked('just words'), undefined);
	});
});
