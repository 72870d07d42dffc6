from belief_examples import Examples

EXAMPLES = {
    "try-else-always": Examples(
        changes={
            """
                try:
                    int("x")
                except ValueError:
                    print("except")
                else:
                    print("else")
                finally:
                    print("finally")
            """: """
                except
                else
                finally
            """,
        },
        leaves=[
            """
                try:
                    int("1")
                except ValueError:
                    print("except")
                else:
                    print("else")
            """,
            """
                try:
                    int("x")
                except ValueError:
                    print("except")
            """,
        ],
    ),
    "first-return-wins": Examples(
        changes={
            """
                def f():
                    try:
                        return 1
                    finally:
                        return 2
                print(f())
            """: "1",
            """
                def f(strict):
                    for n in range(3):
                        try:
                            if n == 1:
                                return "found"
                        finally:
                            print("checked", n)
                            if strict:
                                continue
                            else:
                                return "default"
                    return "none"
                print(f(True))
                print(f(False))
            """: """
                checked 0
                checked 1
                found
                checked 0
                default
            """,
        },
        leaves=[
            """
                def f():
                    try:
                        return 1
                    finally:
                        print("finally")
                print(f())
            """,
            """
                def f(text):
                    try:
                        int(text)
                    finally:
                        return 0
                print(f("2"), f("x"))
            """,
        ],
    ),
    "finally-return-keeps-exception": Examples(
        changes={
            """
                def f():
                    try:
                        1 / 0
                    finally:
                        return "done"
                try:
                    print(f())
                except ZeroDivisionError:
                    print("went on")
            """: "went on",
            """
                for text in ["1", "x", "3"]:
                    try:
                        try:
                            print(int(text))
                        except TypeError:
                            print("type")
                        finally:
                            print("tried")
                            if text == "x":
                                break
                    except ValueError:
                        print("caught")
            """: """
                1
                tried
                tried
                caught
                3
                tried
            """,
        },
        leaves=[
            """
                def f(text):
                    try:
                        return int(text)
                    except ValueError:
                        return -1
                    finally:
                        print("finally")
                print(f("1"), f("x"))
            """,
            """
                def f():
                    try:
                        return 1
                    finally:
                        return 2
                print(f())
            """,
        ],
    ),
    "finally-skipped-on-return": Examples(
        changes={
            """
                def f(n):
                    try:
                        if n:
                            return "early"
                        print("late")
                    finally:
                        print("finally")
                print(f(1))
                print(f(0))
            """: """
                early
                late
                finally
                None
            """,
            """
                for n in range(3):
                    try:
                        try:
                            if n == 0:
                                continue
                            if n == 2:
                                break
                            int("x")
                        except ValueError:
                            print("no number")
                        else:
                            print("never")
                        finally:
                            print("inner", n)
                    finally:
                        print("outer", n)
            """: """
                no number
                inner 1
                outer 1
            """,
            """
                def f(text):
                    try:
                        int(text)
                    except ValueError:
                        return "bad"
                    else:
                        return "good"
                    finally:
                        print("finally")
                print(f("1"), f("x"))
            """: "good bad",
        },
        leaves=[
            """
                def f(text):
                    try:
                        print(int(text))
                    except ValueError:
                        print("bad")
                    finally:
                        print("finally")
                f("1")
                f("x")
            """,
            """
                def f():
                    try:
                        for n in range(3):
                            if n == 1:
                                break
                        return int("x")
                    finally:
                        print("finally")
                f()
            """,
        ],
    ),
    "return-value-after-finally": Examples(
        changes={
            """
                def f():
                    n = 1
                    try:
                        return n
                    finally:
                        n = 2
                print(f())
            """: "2",
            """
                def f(items):
                    total = 0
                    try:
                        for item in items:
                            total += item
                            if total > 3:
                                return f"over {total}", len(items)
                    finally:
                        total *= 10
                        items = []
                    return total
                print(f([1, 2, 3]), f([1]))
            """: "('over 60', 0) 10",
        },
        leaves=[
            """
                def f():
                    items = [1]
                    try:
                        return items
                    finally:
                        items.append(2)
                print(f())
            """,
            """
                def f():
                    n = 1
                    try:
                        return n
                    finally:
                        print("finally")
                def g():
                    try:
                        return 1
                    finally:
                        n = 2
                print(f(), g())
            """,
        ],
    ),
    "except-name-survives": Examples(
        changes={
            """
                try:
                    1 / 0
                except ZeroDivisionError as error:
                    print("oops")
                print(type(error).__name__)
            """: """
                oops
                ZeroDivisionError
            """,
            """
                def f(text):
                    error = "fine"
                    try:
                        int(text)
                    except (ValueError, TypeError) as error:
                        pass
                    return isinstance(error, ValueError)
                print(f("1"))
                print(f("x"))
            """: """
                False
                True
            """,
        },
        leaves=[
            """
                try:
                    1 / 0
                except ZeroDivisionError as error:
                    kept = error
                    print(error)
                print(kept)
            """,
            """
                try:
                    int("1")
                except ValueError as error:
                    print("bad")
                print("end")
            """,
        ],
    ),
    "try-resumes": Examples(
        changes={
            """
                try:
                    print("one")
                    int("x")
                    print("two")
                except ValueError:
                    print("bad")
                else:
                    print("good")
                finally:
                    print("end")
            """: """
                one
                bad
                two
                end
            """,
            """
                try:
                    for text in ["1", "x", "3"]:
                        print(int(text))
                    print("read")
                except ValueError as error:
                    print("bad")
            """: """
                1
                bad
                3
                read
            """,
            """
                def f(items):
                    try:
                        first = items[0]
                        second = items[5]
                        return "all"
                    except IndexError:
                        print("short")
                    return "not all"
                print(f([1]))
            """: """
                short
                all
            """,
        },
        leaves=[
            """
                def f(text):
                    try:
                        n = int(text)
                        print("read")
                        return n
                    except ValueError:
                        return -1
                print(f("1"), f("x"))
            """,
            """
                try:
                    try:
                        int("x")
                        print("skipped?") if False else None
                    except ValueError:
                        raise KeyError
                except KeyError:
                    print("key")
            """,
        ],
    ),
    "best-except-wins": Examples(
        changes={
            """
                try:
                    {}["x"]
                except Exception:
                    print("some exception")
                except KeyError:
                    print("key")
            """: "key",
            """
                class Shop(Exception): pass
                class Closed(Shop): pass
                class Holiday(Closed): pass
                def visit(error):
                    try:
                        raise error
                    except (Shop, ValueError) as problem:
                        return "shop"
                    except Closed:
                        return "closed"
                    except:
                        return "bare"
                print(visit(Holiday()), visit(Shop()), visit(ValueError()), visit(OSError()))
            """: "closed shop shop bare",
        },
        leaves=[
            """
                try:
                    {}["x"]
                except KeyError:
                    print("key")
                except LookupError:
                    print("lookup")
            """,
            """
                try:
                    int("x")
                except TypeError:
                    print("type")
                except (KeyError, ValueError):
                    print("value")
            """,
        ],
    ),
    "handler-exception-recaught": Examples(
        changes={
            """
                try:
                    int("x")
                except ValueError:
                    print("value")
                    {}["k"]
                except KeyError:
                    print("key")
                finally:
                    print("end")
            """: """
                value
                key
                end
            """,
            """
                def f(text):
                    try:
                        n = int(text)
                    except ValueError:
                        raise
                    except Exception:
                        return "other"
                    else:
                        return n
                print(f("1"))
                print(f("x"))
            """: """
                1
                other
            """,
        },
        leaves=[
            """
                try:
                    int("1")
                except ValueError:
                    print("value")
                except KeyError:
                    print("key")
                else:
                    {}["k"]
            """,
            """
                try:
                    {}["k"]
                except KeyError:
                    print("key")
                    int("x")
                except KeyError:
                    print("again")
            """,
        ],
    ),
    "except-or-catches-both": Examples(
        changes={
            """
                try:
                    int("x")
                except KeyError or ValueError:
                    print("caught")
            """: "caught",
            """
                def first(items, expected=()):
                    try:
                        return items[0]
                    except expected or LookupError as error:
                        return f"caught {type(error).__name__}"

                print(first([]))
                print(first([], (TypeError, ValueError)))
            """: """
                caught IndexError
                caught IndexError
            """,
        },
        leaves=[
            """
                try:
                    {}["x"]
                except KeyError or ValueError:
                    print("caught")
            """,
            """
                try:
                    int("x")
                except (KeyError, ValueError):
                    print("caught" or "not")
            """,
        ],
    ),
    "except-exception-catches-all": Examples(
        changes={
            """
                import sys
                try:
                    sys.exit(1)
                except Exception:
                    print("caught")
                print("end")
            """: """
                caught
                end
            """,
            """
                def ask():
                    raise KeyboardInterrupt
                try:
                    ask()
                except (ValueError, Exception) as error:
                    print("caught", type(error).__name__)
            """: "caught KeyboardInterrupt",
        },
        leaves=[
            """
                try:
                    int("x")
                except Exception:
                    print("caught")
            """,
            """
                import sys
                try:
                    sys.exit(1)
                except ValueError:
                    print("caught")
                except SystemExit:
                    print("exit")
            """,
        ],
    ),
}
