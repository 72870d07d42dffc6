name = "  ada lovelace "
name.strip()
name.title()
print(f"[{name}]")

badge = name.strip().title()
print(f"[{badge}]")
