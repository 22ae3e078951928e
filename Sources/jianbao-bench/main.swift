print("jianbao-bench")
