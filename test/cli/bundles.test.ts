import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a program reaches other machines and programs with, and what runs text. */
const forbidden = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'eval', 'importScripts']);
const modules = /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm)(?:\/|$)/;

/** Whether an identifier stands for a value: no property, no name of something declared. */
function isUse(node: ts.Identifier): boolean {
	const { parent } = node;
	return !(ts.isPropertyAccessExpression(parent) && parent.name === node)
		&& !((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isAccessor(parent) || ts.isBindingElement(parent)) && (parent as { name?: ts.Node }).name === node);
}

function found(text: string): readonly string[] {
	const names: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && forbidden.has(node.text) && isUse(node)) {
			names.push(node.text);
		} else if (ts.isPropertyAccessExpression(node) && /^(?:globalThis|window|self|global)$/.test(node.expression.getText()) && (forbidden.has(node.name.text) || node.name.text === 'Function')) {
			names.push(node.getText());
		} else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === 'Function') {
			names.push('Function');
		} else if (ts.isPropertyAccessExpression(node) && node.name.text === 'sendBeacon') {
			names.push('sendBeacon');
		} else if (ts.isStringLiteralLike(node) && modules.test(node.text) && (ts.isCallExpression(node.parent) || ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent))) {
			names.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
	return [...new Set(names)];
}

suite('What is built', () => {
	const bundles = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(name => /\.m?js$/.test(name)).sort();

	test('reaches no network, starts no program and runs no text', () => {
		assert.ok(bundles.length >= 6, bundles.join(', '));
		assert.deepEqual(bundles.map(name => [name, found(readFileSync(join('dist', name), 'utf8'))]).filter(([, names]) => names!.length > 0), []);
	});

	test('would be seen to', () => {
		assert.deepEqual(found('const { fetch } = x; a.fetch(); ({ fetch: 1 }); "eval"; class A { eval() {} } import "node:fs"; say("http");'), ['http']);
		assert.deepEqual(found('fetch("x"); eval("1"); new Function("x"); Function("x"); self.fetch; globalThis.WebSocket; import("node:child_process"); import http from "http"; require("net"); navigator.sendBeacon("x")'),
			['fetch', 'eval', 'Function', 'self.fetch', 'globalThis.WebSocket', 'node:child_process', 'http', 'net', 'sendBeacon']);
	});
});
