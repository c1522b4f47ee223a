// SPDX-License-Identifier: Apache-2.0
import type { VNode } from "preact";
export { render, h, Component } from "preact";
export * from "preact/hooks";
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode;
