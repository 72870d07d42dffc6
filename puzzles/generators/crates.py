def unpack(crates):
    for crate in crates:
        yield from crate

delivery = [["tea", "jam"], [["salt", "oil"], "rice"]]
print(list(unpack(delivery)))
