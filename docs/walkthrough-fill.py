"""Puts the examples of a run into docs/walkthrough.md; to be removed once they are in."""
import re

examples = open("erp-ear/target/walkthrough/examples.md").read()
blocks = {m.group(1): m.group(0).strip() for m in
          re.finditer(r"<!-- example: ([a-z-]+) -->\n.*?(?=\n<!-- example|\Z)", examples, re.S)}
text = open("docs/walkthrough.md").read()
names = set(re.findall(r"\{\{([a-z-]+)\}\}", text))
print("not in the run:", names - set(blocks), "not in the document:", set(blocks) - names)
text = re.sub(r"\{\{([a-z-]+)\}\}", lambda m: blocks.get(m.group(1), m.group(0)), text)
open("docs/walkthrough.md", "w").write(text)
