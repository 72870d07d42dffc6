def find_table(party, tables):
    for size in tables:
        if size >= party:
            print("table of", size)
            break
    else:
        print("no table for", party)


find_table(2, [1, 4])
find_table(6, [2, 4])
find_table(3, [])
