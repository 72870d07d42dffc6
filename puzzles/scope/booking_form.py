def confirm(guest, seats):
    fields = locals()
    fields["seats"] = seats + 2
    row = "B"

    print(sorted(fields))
    print(fields["seats"], seats)


confirm("Ada", 2)
