import { expect, test } from 'vitest';
import { plainLabel } from './plain-label.ts';
import { protocolIn } from './protocols.ts';

test.each([
  ['Redis Cache<br/>- User Cache', 'Redis Cache - User Cache'],
  ['<b style="x">Web</b>\\nshop', 'Web shop'],
  ['`**Order** _service_`', 'Order service'],
  ['snake_case_name and *stars*', 'snake_case_name and stars'],
  ['#quot;hot#quot; &amp; #35;1 #xa7; #unknown;', 'hot & #1 § #unknown;'],
  ['Cache &#40Valkey&#41', 'Cache (Valkey)'],
  ['🗄️ Orders 👨🏽‍💻', 'Orders'],
  ['fa:fa-database Orders', 'Orders'],
  ['C# 4*2 #1', 'C# 4*2 #1'],
  ['a\n   b', 'a b'],
])('%j: %j', (written, label) => expect(plainLabel(written)).toBe(label));

test.each([
  ['wss:// events', 'WebSocket'],
  ['gRPC over HTTP/2', 'gRPC'],
  ['REST/JSON over HTTPS', 'REST'],
  ['takes a rest', undefined],
  ['UDP 4789', 'UDP'],
  ['reads', undefined],
])('%j speaks %s', (text, protocol) => expect(protocolIn(text)).toBe(protocol));
