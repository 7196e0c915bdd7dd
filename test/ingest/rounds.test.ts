import { describe, expect, it } from 'vitest';
import { inRounds, type Step } from '../../src/ingest/trim/rounds.ts';
import type { Block } from '../../src/model/block.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const heading = (text: string): Block => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] });
const textOf = (block: Block) =>
  'children' in block && block.children[0]?.type === 'text' ? block.children[0].text : block.type;

/** A step that takes nothing away, and what it saw each time. */
function onlooker(by: Step['by']): { step: Step; saw: string[] } {
  const saw: string[] = [];
  const take = (blocks: readonly Block[]) => {
    saw.push(blocks.map(textOf).join(' '));
    return blocks;
  };
  return { step: { by, take }, saw };
}

/** Takes one block away, then nothing. */
const without = (text: string): Step => ({
  by: 'any',
  take: (blocks) => blocks.filter((block) => textOf(block) !== text),
});

describe('steps in rounds', () => {
  const [a, b, c] = [paragraph('a'), paragraph('b'), paragraph('c')];

  it('are taken again after a change to what they go by, and end when none finds anything to do', () => {
    const any = onlooker('any');
    expect(inRounds([a, b, c], [any.step, without('b')])).toEqual([a, c]);
    expect(any.saw).toEqual(['a b c', 'a c']);
  });

  it('are left out where the blocks they look at one by one are the same, and taken where one came', () => {
    const each = onlooker('each');
    inRounds([a, b, c], [each.step, without('b')]);
    expect(each.saw).toEqual(['a b c']);
    const also = onlooker('each');
    const replaced: Step = {
      by: 'any',
      take: (blocks) => blocks.map((block) => (block === b ? paragraph('d') : block)),
    };
    inRounds([a, b, c], [also.step, replaced]);
    expect(also.saw).toEqual(['a b c', 'a d c']);
  });

  it('that go by the last block are left out until that is another', () => {
    const last = onlooker('last');
    inRounds([a, b, c], [last.step, without('b'), without('c')]);
    expect(last.saw).toEqual(['a b c', 'a']);
  });

  it('that go by what stands behind headings are taken when another block does', () => {
    const behind = onlooker('heading');
    inRounds([a, heading('h'), b, c], [behind.step, without('a'), without('b')]);
    expect(behind.saw).toEqual(['a h b c', 'h c']);
    const before = onlooker('heading');
    inRounds([a, heading('h'), b, c], [before.step, without('a')]);
    expect(before.saw).toEqual(['a h b c']);
  });
});
