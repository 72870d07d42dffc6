from functools import cached_property


class Report:
    def __init__(self, sales):
        self.sales = sales

    @property
    def total(self):
        return sum(self.sales)

    @cached_property
    def best(self):
        return max(self.sales)


report = Report([3, 5])
print(report.total, report.best)
report.sales.append(9)
print(report.total, report.best)
vars(report).update(total=0, best=0)
print(report.total, report.best)
