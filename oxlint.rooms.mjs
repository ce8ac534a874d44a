/* Rules of our own for oxlint (.oxlintrc.json): what each room may not call, and how long a line may be. */

/** Names, ids, folders and roles have one form in which they are compared. */
const comparedInLowerCase = {
	selector: ['>', '> ChainExpression >'].map(below =>
		`BinaryExpression[operator=/^[!=]==$/] ${below} CallExpression[callee.property.name=/^to(Locale)?(Lower|Upper)Case$/]`).join(', '),
	message: 'Compare names by People.isSame or personKey, other texts by normalForm: case alone leaves Unicode forms and blanks apart.',
};

/** Restricted calls and imports by room, and the files of the room that may make them. */
const restricted = {
	core: [
		{ ...comparedInLowerCase, except: ['time/zoneNames.ts', 'record/textBelowBlock.ts'] },
		{ selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'The core is given the day; it has no clock.' },
		{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The core is given the day; it has no clock.' },
		{ selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'The core has no randomness.' },
		{ selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'The core is given the day; it has no clock.' },
		{ selector: 'ImportDeclaration[source.value="yaml"] ImportSpecifier[imported.name=/^(Lexer|Parser|Composer|parse|parseDocument|parseAllDocuments)$/]', message: 'All YAML goes through composeYaml, which measures it first.', except: ['yaml/read/composeYaml.ts'] },
	],
	host: [
		comparedInLowerCase,
		{
			selector: ':matches(CallExpression[callee.property.name="parsed"][callee.object.name="index"], CallExpression[callee.property.name="parsed"][callee.object.property.name="index"])',
			message: 'The index shows facts; ranges come from store.parsed(uri).', except: ['workspace/recordStore.ts', 'workspace/fileReader.ts'],
		},
		{ selector: 'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]', message: 'Messages are shown through notify.ts, which removes links from them.', except: ['platform/notify.ts'] },
		{ selector: 'MemberExpression[property.name=/^(createInputBox|createQuickPick|showInputBox|showQuickPick)$/]', message: 'Questions are asked through ask.ts, searches through askFound.ts, lists that stay open through chooseInTurn.ts and chooseOrLook.ts.', except: ['ask/ask.ts', 'ask/askFound.ts', 'ask/chooseInTurn.ts', 'ask/chooseOrLook.ts'] },
		{ selector: 'MemberExpression[property.name="MarkdownString"]', message: 'Markdown is made from text in hoverAt.ts only, with appendText.', except: ['languageFeatures/hoverAt.ts'] },
		{ selector: ':matches(ObjectExpression > Property[key.name=/^(isTrusted|supportHtml)$/], AssignmentExpression[left.property.name=/^(isTrusted|supportHtml)$/])', message: 'Text from files is never trusted.' },
		{ selector: 'MemberExpression[property.name="openExternal"]', message: 'Links are opened by followLink, which checks them against the list of allowed schemes.', except: ['pages/followLink.ts', 'commands/exports/saveExport.ts'] },
		{ selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/]', message: 'Timers are in platform only: use Debouncer, TimeSlice, Clock or nextOf.', except: ['platform/clock.ts', 'platform/debouncer.ts', 'platform/events.ts', 'platform/timeSlice.ts', 'ask/ask.ts'] },
		{ selector: 'MemberExpression[property.name="applyEdit"]', message: 'Files are changed by the Writer only.', except: ['write/editedFiles.ts', 'write/removedFiles.ts'] },
		{ selector: 'MemberExpression[object.property.name="fs"][property.name=/^(writeFile|delete|rename|copy)$/], MemberExpression[object.name="fs"][property.name=/^(writeFile|delete|rename|copy)$/]', message: 'Files are changed by the Writer only.', except: ['workspace/lastLook.ts', 'workspace/factsCache.ts', 'write/workspaceFileSystem.ts'] },
	],
};

const calls = {
	create(context) {
		const [, room, file] = /\/src\/([^/]+)\/(.+)$/.exec(context.filename.replaceAll('\\', '/')) ?? [];
		const all = (restricted[room] ?? []).filter(({ except = [] }) => !except.includes(file));
		return Object.fromEntries(all.map(({ selector, message }) => [selector, node => context.report({ node, message })]));
	},
};

const maxColumns = 140;
const tab = '    ';

/** Lines of at most 140 columns, but for those that hold a text or a regular expression. */
const lines = {
	create(context) {
		const texts = new Set();
		const hasText = ({ loc }) => {
			for (let line = loc.start.line; line <= loc.end.line; line++) {
				texts.add(line);
			}
		};
		return {
			'Literal': node => (typeof node.value === 'string' || node.regex) && hasText(node),
			'TemplateLiteral': hasText,
			'Program:exit': node => context.sourceCode.lines.forEach((text, i) => {
				const columns = text.replaceAll('\t', tab).length;
				if (columns > maxColumns && !texts.has(i + 1)) {
					context.report({ loc: { start: { line: i + 1, column: 0 }, end: { line: i + 1, column: text.length } }, message: `This line has ${columns} columns, more than ${maxColumns}.` });
				}
			}),
		};
	},
};

export default { meta: { name: 'rooms' }, rules: { calls, lines } };
