def import_rows(rows):
    error = None
    for row in rows:
        try:
            int(row)
        except ValueError as error:
            print("skipped", row)
    if error is None:
        print("all good")
    else:
        print("with errors")


import_rows(["1", "2"])
import_rows(["3", "x"])
